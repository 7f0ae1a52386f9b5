package io.lambdarouter.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with everything in it. */
final class FileTree {

    private FileTree() {}

    /** Copies what is in a folder into another one, which may be in a jar. */
    static void copy(Path from, Path to) throws IOException {
        for (Path source : paths(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target);
            }
        }
    }

    /** Makes a jar of what is in a folder. */
    static void pack(Path from, Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            copy(from, content.getPath("/"));
        }
    }

    static void delete(Path folder) {
        try {
            for (Path path :
                    paths(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    /** The folder, then what is in it, parents first. */
    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
