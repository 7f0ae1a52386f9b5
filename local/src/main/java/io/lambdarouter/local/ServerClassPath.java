package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path that starts DynamoDB Local.
 *
 * @param text as the option {@code -cp} takes it
 */
record ServerClassPath(String text) {

    /** A directory or a file, as {@link #in} takes it. */
    static final String PROPERTY = "dynamodb.local";

    private static final String SERVER = "software/amazon/dynamodb/services/local/main/ServerRunner.class";
    private static final String REMEDY =
            "name the directory that DynamoDB Local was unpacked to (--dynamodb-local DIR, or the"
                    + " system property " + PROPERTY
                    + "), put software.amazon.dynamodb:DynamoDBLocal on the class path, or name"
                    + " a database that runs already (--endpoint URL)";

    /** Where the system property says, else the class path of this program if DynamoDB Local is on it. */
    static ServerClassPath find() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .map(ServerClassPath::in)
                .or(() -> of(ServerClassPath.class.getClassLoader()))
                .orElseThrow(() -> notFound("neither the system property " + PROPERTY + " nor a class "
                        + SERVER.replace('/', '.').replace(".class", "") + " on the class path"));
    }

    /** The jars in a directory and in its {@code DynamoDBLocal_lib}, or what a text file says. */
    static ServerClassPath in(Path place) {
        if (Files.isDirectory(place)) {
            return inDirectory(place);
        }
        if (!Files.isReadable(place)) {
            throw notFound("nothing to read at " + place);
        }
        try {
            return new ServerClassPath(Files.readString(place).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerClassPath inDirectory(Path directory) {
        String found = Stream.of(directory, directory.resolve("DynamoDBLocal_lib"))
                .flatMap(ServerClassPath::jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        if (found.isEmpty()) {
            throw notFound("no jar in " + directory);
        }
        return new ServerClassPath(found);
    }

    private static Stream<Path> jars(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of a loader that sees DynamoDB Local. */
    private static Optional<ServerClassPath> of(ClassLoader loader) {
        return Optional.ofNullable(loader.getResource(SERVER)).map(server -> new ServerClassPath(classPath(loader)));
    }

    private static String classPath(ClassLoader loader) {
        return Stream.concat(
                        FileUrls.of(loader).map(Path::toString), Stream.of(System.getProperty("java.class.path", "")))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where its native library may lie; in the layout of Maven it is found beside its jar. */
    String libraryPath() {
        return Arrays.stream(text.split(File.pathSeparator, -1))
                .map(Path::of)
                .flatMap(jar -> Stream.ofNullable(jar.getParent()))
                .distinct()
                .filter(directory -> directory.endsWith("DynamoDBLocal_lib"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static LocalException notFound(String found) {
        return new LocalException(Diagnostic.of("LR-9101", "DynamoDB Local is not found")
                .with("found", found)
                .remedy(REMEDY));
    }
}
