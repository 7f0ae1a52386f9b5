package io.lambdarouter.examples.kcl;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the worker is to stop; ends the waits of its shards at once. Safe for use by several threads. */
final class Stopping {

    private final CountDownLatch requested = new CountDownLatch(1);

    void request() {
        requested.countDown();
    }

    /** Waits, and tells whether to stop now; an interruption is a request to stop too, and stays on its thread. */
    boolean requestedWithin(Duration delay) {
        try {
            return requested.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
