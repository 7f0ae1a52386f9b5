package io.lambdarouter.examples.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the services of a function: it writes down what it is asked for. Safe for use by several threads. */
@ApplicationScoped
public class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    /** Writes a line. */
    public void write(String line) {
        entries.add(line);
    }

    /** The lines, in the order in which they were written. */
    public List<String> entries() {
        return List.copyOf(entries);
    }
}
