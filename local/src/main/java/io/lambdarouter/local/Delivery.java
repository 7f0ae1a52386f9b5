package io.lambdarouter.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One invocation of the function, and what Lambda would make of it.
 *
 * @param requestId the id of the invocation
 * @param records what became of each record
 * @param firstUndone the first record that is to be delivered again, with all behind it; empty where all are done
 * @param error what the function threw; empty where it answered
 * @param duration how long the function took
 */
record Delivery(
        String requestId,
        List<RecordOutcome> records,
        OptionalInt firstUndone,
        Optional<Throwable> error,
        Duration duration) {

    Delivery {
        records = List.copyOf(records);
    }

    boolean isDone() {
        return firstUndone.isEmpty();
    }
}
