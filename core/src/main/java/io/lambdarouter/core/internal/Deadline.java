package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends an invocation in time, so that what has been handled counts; a function that times out has handled nothing.
 *
 * <p>The first record is always tried: otherwise a margin too large would stop all progress. Safe for use by several threads.
 */
final class Deadline {

    private final Context lambda;
    private final long marginMillis;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Deadline(Context lambda, long marginMillis) {
        this.lambda = lambda;
        this.marginMillis = marginMillis;
    }

    /** A deadline that keeps a margin free, but no more than a fifth of the time there is now. */
    static Deadline of(Context lambda, Duration margin) {
        return new Deadline(lambda, Math.min(margin.toMillis(), lambda.getRemainingTimeInMillis() / 5));
    }

    /** Whether there is time for one more record. */
    boolean allowsAnother() {
        return !begun.getAndSet(true) || lambda.getRemainingTimeInMillis() >= marginMillis;
    }
}
