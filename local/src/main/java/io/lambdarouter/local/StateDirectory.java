package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that a run keeps its files in, for itself alone. */
final class StateDirectory implements AutoCloseable {

    private final Path directory;
    private final RunLock lock;

    private StateDirectory(Path directory, RunLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens it.
     *
     * @throws LocalException if it cannot be made or written to, or if another run has it
     */
    static StateDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
            return RunLock.of(directory.resolve("lock"), 0)
                    .map(lock -> new StateDirectory(directory, lock))
                    .orElseThrow(() -> inUse(directory));
        } catch (IOException e) {
            String found = directory + ": " + e.getClass().getSimpleName();
            throw Option.wrong("--state", found, "a directory, to be made or to be written to");
        }
    }

    Path directory() {
        return directory;
    }

    Checkpoint checkpoint() {
        return Checkpoint.load(directory.resolve("checkpoint"));
    }

    /** Where the event of records that are given up is kept, to be replayed; beside what is there under that name. */
    Path save(String name, byte[] event) {
        try {
            return writeNew(Files.createDirectories(directory.resolve("given-up")), name, event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writeNew(Path folder, String name, byte[] event) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".json");
            try {
                return Files.write(file, event, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // kept; the next number may be free
            }
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static LocalException inUse(Path directory) {
        return new LocalException(Diagnostic.of("LR-9107", "Another run is using the directory of this one")
                .with("at", directory)
                .remedy("end it, or give this run a directory of its own: --state DIR"));
    }
}
