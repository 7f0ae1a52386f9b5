package io.lambdarouter.examples.patterns.basic;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the handlers tell of the books and their prices. */
@ApplicationScoped
class PriceBoard {

    private final List<String> notices = new CopyOnWriteArrayList<>();

    void isNew(String id, BigDecimal price) {
        notices.add(id + " is new at " + price);
    }

    void costs(String id, BigDecimal before, BigDecimal now) {
        notices.add(id + " costs " + now + " instead of " + before);
    }

    void isGone(String id) {
        notices.add(id + " is gone");
    }

    List<String> notices() {
        return List.copyOf(notices);
    }
}
