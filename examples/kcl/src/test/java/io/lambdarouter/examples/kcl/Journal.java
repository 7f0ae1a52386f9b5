package io.lambdarouter.examples.kcl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file in which several processes write down what they have handled: each line is one write at its end. */
record Journal(Path file) {

    void add(Entry entry) {
        try {
            Files.writeString(file, entry.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Journal in(Path folder) {
        return new Journal(folder.resolve("journal"));
    }

    /** The changes that were handled so far. */
    List<Entry> handled() {
        return entries().stream().filter(entry -> !entry.troubled()).toList();
    }

    /** The times that a worker was in trouble so far. */
    List<Entry> troubled() {
        return entries().stream().filter(Entry::troubled).toList();
    }

    private List<Entry> entries() {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            // a line that is being written is not there yet
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Entry::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
