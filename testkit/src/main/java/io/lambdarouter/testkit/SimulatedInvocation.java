package io.lambdarouter.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One invocation of the function; immutable and safe for use by several threads. */
public final class SimulatedInvocation {

    private final String requestId;
    private final String shardId;
    private final Instant startedAt;
    private final EventDocument event;
    private final FunctionEnd end;
    private final InvocationOutcome outcome;

    SimulatedInvocation(
            String requestId,
            String shardId,
            Instant startedAt,
            EventDocument event,
            FunctionEnd end,
            InvocationOutcome outcome) {
        this.requestId = requestId;
        this.shardId = shardId;
        this.startedAt = startedAt;
        this.event = event;
        this.end = end;
        this.outcome = outcome;
    }

    /**
     * The id of the invocation, the same that the function got from its context.
     *
     * @return a UUID; the same ones in each run
     */
    public String requestId() {
        return requestId;
    }

    /**
     * The shard that the records come from.
     *
     * @return the shard's id
     */
    public String shardId() {
        return shardId;
    }

    /**
     * When it began.
     *
     * @return simulated time
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * The records of its batch.
     *
     * @return their sequence numbers, in order; none where it only closes a tumbling window
     */
    public List<String> sequenceNumbers() {
        return event.records().stream().map(ShardRecord::sequenceNumber).toList();
    }

    /**
     * The event that the function got.
     *
     * @return JSON
     */
    public String event() {
        return event.json();
    }

    /**
     * What the function answered, if it did, be it too late.
     *
     * @return the answer, read as UTF-8
     */
    public Optional<String> response() {
        return end.response().map(response -> new String(response, StandardCharsets.UTF_8));
    }

    /**
     * What the function threw, if it did.
     *
     * @return the exception or error
     */
    public Optional<Throwable> error() {
        return end.error();
    }

    /**
     * How it ended in the eyes of Lambda.
     *
     * @return the outcome
     */
    public InvocationOutcome outcome() {
        return outcome;
    }

    /** The records and the outcome, for messages of failed assertions. */
    @Override
    public String toString() {
        return outcome + " of " + sequenceNumbers() + " on " + shardId;
    }
}
