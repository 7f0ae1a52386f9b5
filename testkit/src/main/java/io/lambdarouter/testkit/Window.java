package io.lambdarouter.testkit;

import java.time.Duration;
import java.time.Instant;

/**
 * A tumbling window.
 *
 * @param start its beginning, inclusive
 * @param end its end, exclusive
 * @param state what the function keeps in it: a JSON object
 */
record Window(Instant start, Instant end, String state) {

    /** How many bytes of state Lambda keeps for a shard. */
    static final int LARGEST_STATE = 1 << 20;

    static final String NO_STATE = "{}";

    /** The window of a length that a moment lies in; all windows are counted from 1970 on. */
    static Window around(Instant moment, Duration length) {
        long seconds = length.toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        return new Window(start, start.plus(length), NO_STATE);
    }

    Window with(String newState) {
        return new Window(start, end, newState);
    }
}
