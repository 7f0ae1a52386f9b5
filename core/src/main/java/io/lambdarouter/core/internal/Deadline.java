package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends an invocation in time, so that what has been handled counts; a function that times out has handled nothing.
 *
 * <p>The first record of a batch that an observer is for is always tried, also where several threads begin at once: Lambda
 * delivers from the first record on that was left, and without it there would be no progress. Safe for use by several threads.
 */
final class Deadline {

    private final Context lambda;
    private final long marginMillis;
    private final AtomicInteger first = new AtomicInteger(Integer.MAX_VALUE);

    private Deadline(Context lambda, long marginMillis) {
        this.lambda = lambda;
        this.marginMillis = marginMillis;
    }

    /** A deadline that keeps a margin free, but no more than a fifth of the time there is now. */
    static Deadline of(Context lambda, Duration margin) {
        return new Deadline(lambda, Math.min(margin.toMillis(), lambda.getRemainingTimeInMillis() / 5));
    }

    /** Whether there is time for a record, or none before it has asked. */
    boolean allows(int index) {
        return first.accumulateAndGet(index, Math::min) == index || lambda.getRemainingTimeInMillis() >= marginMillis;
    }
}
