package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import java.util.List;
import java.util.Optional;

/**
 * A record that failed.
 *
 * @param index its place in the batch; 0 also for a batch without records, where what closes it failed
 * @param cause what it failed with
 * @param observer whose call failed, empty where the router itself could not go on
 * @param completed the observers that had handled the record before
 */
record RecordFailure(int index, Throwable cause, Optional<Observer> observer, List<Observer> completed) {

    static RecordFailure ofBatch(int index, Throwable cause, Observer observer) {
        return new RecordFailure(index, cause, Optional.of(observer), List.of());
    }

    /** The code of our own message, or what else it failed with. */
    String name() {
        return cause instanceof LambdaRouterException ours
                ? ours.code()
                : cause.getClass().getName();
    }

    /** Our own exceptions say what to do; the message of any other is its author's and stays with the cause. */
    Diagnostic explain(Diagnostic diagnostic) {
        Diagnostic explained = observer.map(each -> diagnostic.with("observer", each.displayName()))
                .orElse(diagnostic);
        if (cause instanceof LambdaRouterException ours) {
            return explained
                    .with("failed with", ours.code() + " " + ours.diagnostic().headline())
                    .withFactsOf(ours.diagnostic())
                    .remedy(ours.diagnostic().remedy());
        }
        return explained.with("failed with", cause.getClass().getName()).remedy("see the cause");
    }
}
