package io.lambdarouter.testkit;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only when somebody says so; safe for use by several threads. */
final class SimulatedClock {

    /** Where time begins if neither the test nor a record says otherwise. */
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = EPOCH;
    private boolean set;

    synchronized Instant now() {
        return now;
    }

    synchronized boolean isSet() {
        return set;
    }

    synchronized void set(Instant instant) {
        now = instant;
        set = true;
    }

    synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The duration is " + duration + ", expected none below zero; time never goes back");
        }
        set(now.plus(duration));
    }

    /** Lets the time come that somebody waits for. */
    synchronized void advanceTo(Instant instant) {
        set(now.isBefore(instant) ? instant : now);
    }
}
