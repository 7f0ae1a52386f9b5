package io.lambdarouter.testkit;

import java.util.List;
import java.util.Optional;

/**
 * What the event source mapping makes of an invocation.
 *
 * @param outcome how it ended
 * @param failed the records to be delivered again; the others of the batch are done
 * @param state the new state of the window, if there is one
 */
record Verdict(InvocationOutcome outcome, List<ShardRecord> failed, Optional<String> state) {

    Verdict {
        failed = List.copyOf(failed);
    }

    static Verdict success(Optional<String> state) {
        return new Verdict(InvocationOutcome.SUCCESS, List.of(), state);
    }

    static Verdict failure(InvocationOutcome outcome, Batch batch) {
        return new Verdict(outcome, batch.records(), Optional.empty());
    }

    static Verdict partial(List<ShardRecord> failed, Optional<String> state) {
        return new Verdict(InvocationOutcome.PARTIAL_SUCCESS, failed, state);
    }

    /** Whether something has to be delivered again, be it only the end of a window. */
    boolean isDone() {
        return outcome == InvocationOutcome.SUCCESS;
    }
}
