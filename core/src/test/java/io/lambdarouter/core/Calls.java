package io.lambdarouter.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What observers tell a test; one for each container. */
@ApplicationScoped
public class Calls {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    public void add(String call) {
        calls.add(call);
    }

    public List<String> all() {
        return List.copyOf(calls);
    }
}
