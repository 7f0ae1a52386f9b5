package io.lambdarouter.examples.guide.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the announcer in tests. */
@ApplicationScoped
@Specializes
class RememberingAnnouncer extends Announcer {

    private final List<String> announced = new ArrayList<>();

    @Override
    void announce(String text) {
        if (text.startsWith("Ulysses")) {
            throw new IllegalStateException("nobody listens");
        }
        announced.add(text);
    }

    List<String> announced() {
        return announced;
    }
}
