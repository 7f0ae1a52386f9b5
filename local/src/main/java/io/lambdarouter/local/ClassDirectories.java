package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.spi.EventSourcePlugin;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The directories that hold the application's own classes, which change while it is written.
 *
 * @param paths in the order of the class path
 */
record ClassDirectories(List<Path> paths) {

    ClassDirectories {
        paths = List.copyOf(paths);
    }

    /**
     * Directories that are named.
     *
     * @throws LocalException if one of them is none
     */
    static ClassDirectories of(List<Path> named) {
        named.stream().filter(path -> !Files.isDirectory(path)).findFirst().ifPresent(path -> {
            throw new LocalException(Diagnostic.of("LR-9117", "A directory of classes is not there")
                    .with("at", path)
                    .remedy("compile the application first, or correct the name: --classes DIR"));
        });
        return new ClassDirectories(named);
    }

    /** Those on the class path of this program, but for the router's own, which a build may keep in directories too. */
    static ClassDirectories onClassPath() {
        List<Path> ours = ours();
        return new ClassDirectories(entries(ClassDirectories.class.getClassLoader())
                .map(path -> path.toAbsolutePath().normalize())
                .filter(Files::isDirectory)
                .filter(path -> !ours.contains(path))
                .distinct()
                .toList());
    }

    private static List<Path> ours() {
        return Stream.of(
                        LambdaRouter.class,
                        EventSourcePlugin.class,
                        LambdaRouterContainer.class,
                        Table.class,
                        ClassDirectories.class)
                .flatMap(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource()).stream())
                .flatMap(source -> FileUrls.path(source.getLocation()))
                .toList();
    }

    private static Stream<Path> entries(ClassLoader loader) {
        return loader instanceof URLClassLoader
                ? FileUrls.of(loader)
                : Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of);
    }

    URL[] urls() {
        return paths.stream().map(ClassDirectories::url).toArray(URL[]::new);
    }

    static URL url(Path directory) {
        try {
            // a directory that is not there at the moment needs its slash too
            String uri = directory.toUri().toString();
            return URI.create(uri.endsWith("/") ? uri : uri + "/").toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells the files as they are from the files as they will be after a build: time and size of each. */
    Map<Path, String> stamps() {
        Map<Path, String> stamps = new HashMap<>();
        paths.forEach(directory -> look(directory, file -> stamp(file).ifPresent(stamp -> stamps.put(file, stamp))));
        return stamps;
    }

    /** Looks at all that lies below a directory, or at some of it: where a build is at work, a later look sees what it has done. */
    static void look(Path directory, Consumer<Path> at) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.forEach(at);
        } catch (NoSuchFileException | UncheckedIOException gone) {
            // a build is at work
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(attributes.lastModifiedTime().toString() + ' ' + attributes.size())
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
