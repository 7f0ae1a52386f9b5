package io.lambdarouter.benchmarks.cold;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A packaged function.
 *
 * @param variant how it is written
 * @param taskRoot the folder that its zip unpacks to
 * @param work a folder for what is made of it
 */
record Function(Variant variant, Path taskRoot, Path work) {

    static Function of(Variant variant, Path functions, Path work) {
        Path taskRoot = functions.resolve(variant.folder()).resolve("target/function");
        if (!Files.isDirectory(taskRoot)) {
            throw new IllegalArgumentException("Found no " + taskRoot + ", expected a packaged function");
        }
        return new Function(variant, taskRoot.toAbsolutePath(), work.resolve(variant.folder()));
    }

    Path archive(Mode mode) {
        return work.resolve(mode + ".archive");
    }

    /** The runtime client, and in the modes that use an archive also the function, in jars. */
    String classPath(Mode mode) {
        Stream<String> function = mode.usesArchive() ? jars() : Stream.empty();
        return Stream.concat(runtimeClient(), function).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> runtimeClient() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> List.of(
                                "aws-lambda-java-runtime-interface-client",
                                "aws-lambda-java-core",
                                "aws-lambda-java-serialization",
                                "utils-lite")
                        .stream()
                        .anyMatch(name -> new File(entry).getName().startsWith(name)));
    }

    private Stream<String> jars() {
        try (Stream<Path> libraries = Files.isDirectory(lib()) ? Files.list(lib()) : Stream.of()) {
            List<String> jars = new ArrayList<>(List.of(jarOfClasses().toString()));
            libraries.map(Path::toString).sorted().forEach(jars::add);
            return jars.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lib() {
        return taskRoot.resolve("lib");
    }

    private Path jarOfClasses() throws IOException {
        Path jar = Files.createDirectories(work).resolve("function.jar");
        if (Files.notExists(jar)) {
            try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar))) {
                for (Path file : classes()) {
                    content.putNextEntry(new JarEntry(taskRoot.relativize(file).toString()));
                    Files.copy(file, content);
                }
            }
        }
        return jar;
    }

    private List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(taskRoot)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(lib()))
                    .sorted()
                    .toList();
        }
    }
}
