package io.lambdarouter.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What observers tell a test; one for each container. */
@ApplicationScoped
public class Seen {

    private final List<Object> seen = new CopyOnWriteArrayList<>();

    public void add(Object something) {
        seen.add(something);
    }

    public List<Object> all() {
        return List.copyOf(seen);
    }
}
