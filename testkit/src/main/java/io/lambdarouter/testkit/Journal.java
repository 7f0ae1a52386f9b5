package io.lambdarouter.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has happened, and what the next invocation is known by; not for use by several threads at once. */
final class Journal {

    private static final String FUNCTION = "function";

    private final Duration timeout;
    private final boolean pipe;
    private final List<SimulatedInvocation> invocations = new ArrayList<>();
    private final List<DestinationMessage> messages = new ArrayList<>();
    private int contexts;

    Journal(Duration timeout, boolean pipe) {
        this.timeout = timeout;
        this.pipe = pipe;
    }

    /** What the next invocation is known by; the same in each run. */
    TestLambdaContext nextContext() {
        contexts++;
        String requestId = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", contexts);
        return new TestLambdaContext(requestId, FUNCTION, timeout);
    }

    void add(SimulatedInvocation invocation) {
        invocations.add(invocation);
    }

    void add(OnFailureDestination destination, DestinationDocument document) {
        String json = pipe ? document.pipeJson(FUNCTION) : document.json(destination, FUNCTION);
        messages.add(new DestinationMessage(
                destination,
                json,
                document.records().stream().map(ShardRecord::sequenceNumber).toList()));
    }

    List<SimulatedInvocation> invocations() {
        return invocations;
    }

    List<DestinationMessage> messages() {
        return messages;
    }
}
