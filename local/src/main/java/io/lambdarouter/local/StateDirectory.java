package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The directory that a run keeps its files in, for itself alone. */
final class StateDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel channel;

    private StateDirectory(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Opens it.
     *
     * @throws LocalException if it cannot be made or written to, or if another run has it
     */
    static StateDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw inUse(directory);
            }
            return new StateDirectory(directory, channel);
        } catch (IOException e) {
            String found = directory + ": " + e.getClass().getSimpleName();
            throw Option.wrong("--state", found, "a directory, to be made or to be written to");
        }
    }

    /** Empty where another run has it, in this process or another one. */
    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
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
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalException inUse(Path directory) {
        return new LocalException(Diagnostic.of("LR-9107", "Another run is using the directory of this one")
                .with("at", directory)
                .remedy("end it, or give this run a directory of its own: --state DIR"));
    }
}
