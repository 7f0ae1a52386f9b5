package io.lambdarouter.examples.kcl;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something has come true. */
final class Wait {

    private static final Executor IN_A_MOMENT = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private Wait() {}

    static void until(BooleanSupplier condition, Duration patience) {
        asked(condition).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static CompletableFuture<Boolean> asked(BooleanSupplier condition) {
        return CompletableFuture.supplyAsync(condition::getAsBoolean, IN_A_MOMENT)
                .thenCompose(come -> come ? CompletableFuture.completedFuture(true) : asked(condition));
    }
}
