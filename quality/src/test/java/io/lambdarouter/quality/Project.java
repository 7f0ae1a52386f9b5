package io.lambdarouter.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the project. */
public final class Project {

    private static final Path ROOT = Optional.ofNullable(System.getProperty("maven.multiModuleProjectDirectory"))
            .map(Path::of)
            .orElseGet(() -> above(Path.of("").toAbsolutePath()));

    private Project() {}

    /** The directory that holds all modules: Maven says so; without Maven it is the one with {@code .mvn} in it. */
    public static Path root() {
        return ROOT;
    }

    private static Path above(Path start) {
        return Stream.iterate(start, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No directory above " + start + " has a .mvn in it"));
    }

    /** A path as it stands in a message: relative to the project, with slashes. */
    public static String nameOf(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** All files below a directory whose name ends so, in order; none where there is no such directory. */
    public static List<Path> filesBelow(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
