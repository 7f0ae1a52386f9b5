package io.lambdarouter.examples.kcl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What workers suffer from at the changes that say so, while it is there: a file that all processes see. */
record Trouble(Path folder, String name) {

    static final String NONE = "none";
    static final String FAILURE = "failure";

    /** One worker's: it stops in the middle of a batch, for ever. */
    static Trouble standstill(Path folder, String worker) {
        return new Trouble(folder, "standstill-of-" + worker);
    }

    boolean isThere() {
        return Files.exists(file());
    }

    void begin() {
        try {
            Files.createFile(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(name);
    }
}
