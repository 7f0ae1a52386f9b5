package io.lambdarouter.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a record in one invocation.
 *
 * @param index its place in the event, from 0
 * @param identifiers what names it, never its data
 * @param observers those that are for it
 * @param state how it ended
 * @param failedObserver the observer that failed, if one was at work
 * @param cause what it failed with
 */
record RecordOutcome(
        int index,
        Map<String, String> identifiers,
        List<String> observers,
        State state,
        Optional<String> failedObserver,
        Optional<Throwable> cause) {

    enum State {
        /** Its observers have handled it. */
        HANDLED,
        /** Nobody wants such a record. */
        SKIPPED,
        /** It failed, and an observer of failed records has dealt with it. */
        DISCARDED,
        /** It failed. */
        FAILED,
        /** It stands behind a failure, and counts as not done, whether it was started or not. */
        NOT_DONE
    }

    RecordOutcome {
        observers = List.copyOf(observers);
    }
}
