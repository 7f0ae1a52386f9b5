package io.lambdarouter.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits until a server that is starting answers its first request. */
record FirstAnswer(Process process, URI endpoint) {

    private static final int REQUEST_MILLIS = 2_000;
    private static final int SECONDS_TO_START = 60;

    /** Whether an answer came before the process ended and in time. */
    boolean await() {
        return answer().completeOnTimeout(false, SECONDS_TO_START, TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<Boolean> answer() {
        return CompletableFuture.supplyAsync(this::answers, inAMoment()).thenCompose(this::orAskAgain);
    }

    private CompletableFuture<Boolean> orAskAgain(boolean answered) {
        // what answers when the process has ended is somebody else's server
        return answered || !process.isAlive() ? CompletableFuture.completedFuture(process.isAlive()) : answer();
    }

    private static Executor inAMoment() {
        return CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
    }

    private boolean answers() {
        try {
            HttpURLConnection request = Loopback.open(endpoint);
            request.setConnectTimeout(REQUEST_MILLIS);
            request.setReadTimeout(REQUEST_MILLIS);
            // any status will do: a request without a signature is refused, by a server that is there
            return request.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
