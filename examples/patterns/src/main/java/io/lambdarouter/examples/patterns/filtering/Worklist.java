package io.lambdarouter.examples.patterns.filtering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The ids of the tasks to be worked on; a task that is delivered twice is in it once. */
@ApplicationScoped
class Worklist {

    private final Set<String> ids = new ConcurrentSkipListSet<>();

    void add(String id) {
        ids.add(id);
    }

    Set<String> ids() {
        return Set.copyOf(ids);
    }
}
