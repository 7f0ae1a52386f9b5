package io.lambdarouter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that a child process works in and prints to, so that it leaves nothing behind elsewhere. */
record Workspace(Path folder) implements AutoCloseable {

    static Workspace create() {
        try {
            return new Workspace(Files.createTempDirectory("dynamodb-local-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command that works and prints here. */
    Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command has printed so far. */
    String printed() {
        try {
            return new String(Files.readAllBytes(output()), Charset.defaultCharset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder, if it is still there. */
    @Override
    public void close() {
        if (Files.exists(folder)) {
            deleteAll();
        }
    }

    private void deleteAll() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return folder.resolve("output.log");
    }
}
