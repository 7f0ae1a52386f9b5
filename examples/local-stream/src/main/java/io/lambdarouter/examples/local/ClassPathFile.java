package io.lambdarouter.examples.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The file that holds the class path of DynamoDB Local, written by the module {@code dynamodb-local-artifacts}. */
record ClassPathFile(Path path) {

    static final String PROPERTY = "dynamodb.local.classpath";

    private static final Path IN_PROJECT = Path.of("examples/dynamodb-local-artifacts/target/dynamodb-local.classpath");
    private static final String REMEDY =
            "; write it with: mvn -pl examples/dynamodb-local-artifacts generate-resources";

    /** The file that the system property names, else the one in the Maven project around the working directory. */
    static ClassPathFile find() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .map(ClassPathFile::new)
                .orElseGet(() -> above(Path.of("").toAbsolutePath()));
    }

    /** The file in the Maven project around a folder. */
    static ClassPathFile above(Path folder) {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, ClassPathFile::parent)
                .flatMap(Optional::stream)
                .filter(parent -> Files.isDirectory(parent.resolve(".mvn")))
                .findFirst()
                .map(root -> new ClassPathFile(root.resolve(IN_PROJECT)))
                .orElseThrow(() -> new IllegalStateException(
                        "the system property " + PROPERTY + " is not set and no Maven project is around " + folder));
    }

    /** The class path, as the option {@code -cp} takes it. */
    String read() {
        if (!Files.exists(path)) {
            throw new IllegalStateException("there is no class path of DynamoDB Local at " + path + REMEDY);
        }
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> parent(Optional<Path> folder) {
        return folder.map(Path::getParent);
    }
}
