package io.lambdarouter.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An event on its way to the function, and what becomes of it. */
final class Invocation {

    private final String requestId = UUID.randomUUID().toString();
    private final CompletableFuture<LambdaInvocation> outcome = new CompletableFuture<>();
    private final byte[] event;

    Invocation(byte[] event) {
        this.event = event.clone();
    }

    String requestId() {
        return requestId;
    }

    byte[] event() {
        return event.clone();
    }

    CompletableFuture<LambdaInvocation> outcome() {
        return outcome;
    }

    void answered(byte[] response) {
        outcome.complete(new LambdaInvocation.Answered(requestId, new String(response, StandardCharsets.UTF_8)));
    }

    void failed(LambdaError error) {
        outcome.complete(new LambdaInvocation.Failed(requestId, error));
    }
}
