package io.lambdarouter.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays a function out as its zip unpacks in Lambda: its classes in the root, its libraries as jars in {@code lib}. */
public final class TaskRoot {

    private static final String JAR = ".jar";

    private TaskRoot() {}

    /**
     * Copies a function and its libraries into a new task root.
     *
     * <p>Nothing is left out and nothing is added: the caller chooses the libraries. Those of the runtime interface client
     * do not belong to them; {@code aws-lambda-java-core} usually does. Lambda reads the jars in the order of their names,
     * whatever the order of the libraries.
     *
     * @param target where the task root is made: a folder that is empty or does not exist
     * @param functionClasses the folder with the function's own classes and resources, for example
     *     {@code target/classes}
     * @param libraries jars, which are copied, and folders of classes, which become jars: {@code core/target/classes}
     *     becomes {@code core.jar}. Where two have the same name, the later one's gets a number
     * @return the target
     * @throws IllegalArgumentException if the target has files in it, or a class path entry is neither a jar nor a folder
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static Path assemble(Path target, Path functionClasses, List<Path> libraries) {
        try {
            requireEmpty(target);
            requireFolder(functionClasses);
            FileTree.copy(functionClasses, target);
            Path lib = Files.createDirectories(target.resolve("lib"));
            for (Path library : libraries) {
                add(library, lib);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot assemble a task root in " + target, e);
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> files = Files.list(target)) {
                files.findAny().ifPresent(found -> {
                    throw new IllegalArgumentException("Found " + found
                            + ", expected an empty folder for the task root; delete it or choose another one");
                });
            }
        }
    }

    private static void requireFolder(Path functionClasses) {
        if (!Files.isDirectory(functionClasses)) {
            throw new IllegalArgumentException(
                    "Found no folder " + functionClasses + ", expected the function's own classes; compile them first");
        }
    }

    private static void add(Path library, Path lib) throws IOException {
        Path jar = unused(lib, name(library.toAbsolutePath().normalize()));
        if (Files.isDirectory(library)) {
            FileTree.pack(library, jar);
        } else if (Files.isRegularFile(library) && library.toString().endsWith(JAR)) {
            Files.copy(library, jar);
        } else {
            throw new IllegalArgumentException("Found neither a jar nor a folder at " + library
                    + ", expected an entry of a class path; build it first or leave it out");
        }
    }

    /** The name of a jar without its ending; that of the module for the output of a build. */
    private static String name(Path library) {
        Path named = library.endsWith(Path.of("target", "classes"))
                ? library.resolve("../..").normalize()
                : library;
        String name = String.valueOf(named.getFileName());
        return name.endsWith(JAR) ? name.substring(0, name.length() - JAR.length()) : name;
    }

    private static Path unused(Path lib, String name) {
        Path first = lib.resolve(name + JAR);
        return Stream.concat(
                        Stream.of(first), Stream.iterate(2, n -> n + 1).map(n -> lib.resolve(name + "-" + n + JAR)))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}
