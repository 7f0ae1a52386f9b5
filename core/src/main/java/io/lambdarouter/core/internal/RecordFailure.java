package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.spi.BoundRecord;
import java.util.List;
import java.util.Optional;

/**
 * A record that failed.
 *
 * @param index its place in the batch; 0 also for a batch without records, where what closes it failed
 * @param cause what it failed with
 * @param observer whose call failed, empty where the router itself could not go on
 */
record RecordFailure(int index, Throwable cause, Optional<Observer> observer) {

    RecordFailedException exception(EventSource source, List<? extends BoundRecord> records) {
        Diagnostic diagnostic = Diagnostic.of("LR-0303", "A record failed, so the invocation fails")
                .with("event source", source.name());
        if (index < records.size()) {
            diagnostic = records.get(index)
                    .identify(diagnostic.with("record", index + " (of " + records.size() + ", from 0)"));
        }
        if (observer.isPresent()) {
            diagnostic = diagnostic.with("observer", observer.get().displayName());
        }
        return new RecordFailedException(withCause(diagnostic), cause);
    }

    /** Our own exceptions say what to do; the message of any other is its author's and stays with the cause. */
    private Diagnostic withCause(Diagnostic diagnostic) {
        if (cause instanceof LambdaRouterException ours) {
            return diagnostic
                    .with("failed with", ours.code() + " " + ours.diagnostic().headline())
                    .withFactsOf(ours.diagnostic())
                    .remedy(ours.diagnostic().remedy());
        }
        return diagnostic
                .with("failed with", cause.getClass().getName())
                .remedy("see the cause; Lambda delivers the batch again");
    }
}
