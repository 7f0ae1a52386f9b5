package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A tumbling window: the records of one invocation, and the state that Lambda carries from one invocation of the window to
 * the next.
 *
 * <p>Its one observer is called last, also with no records. The records are those that have been handled: where one failed
 * and the function reports failures, those before it, so that a state made of them is exact whatever is delivered again.
 * The state of an observer that throws is dropped. For use by the observer's thread.
 *
 * <pre>{@code
 * void sum(@Observes TumblingWindow<Sum> window) {
 *     window.state(window.state().plus(window.records()));
 * }
 * }</pre>
 *
 * @param <S> the state: a class or record that JSON-B can bind, to a JSON object of at most 1 MB
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html">Implementing stateful DynamoDB stream
 *     processing in Lambda</a>
 */
public final class TumblingWindow<S> {

    private final WindowFrame frame;
    private final List<DynamoDbStreamRecord> records;
    private final StateSource<S> source;
    private Optional<S> newState = Optional.empty();

    TumblingWindow(WindowFrame frame, List<DynamoDbStreamRecord> records, StateSource<S> source) {
        this.frame = frame;
        this.records = List.copyOf(records);
        this.source = source;
    }

    /**
     * A window made by hand, as for a test.
     *
     * @param start when the window begins
     * @param end when the window ends
     * @param shardId the shard
     * @param isFinalInvokeForWindow whether this is the last invocation of the window
     * @param state the state of the invocation before
     * @param records the records of this invocation
     * @param <S> the type of the state
     * @return the window
     */
    public static <S> TumblingWindow<S> of(
            Instant start,
            Instant end,
            String shardId,
            boolean isFinalInvokeForWindow,
            S state,
            List<? extends DynamoDbStreamRecord> records) {
        return new TumblingWindow<>(
                new GivenFrame(start, end, shardId, isFinalInvokeForWindow), List.copyOf(records), () -> state);
    }

    /**
     * When the window begins.
     *
     * @return {@code window.start}
     * @throws InvalidRecordException if the event does not say
     */
    public Instant start() {
        return frame.start();
    }

    /**
     * When the window ends.
     *
     * @return {@code window.end}
     * @throws InvalidRecordException if the event does not say
     */
    public Instant end() {
        return frame.end();
    }

    /**
     * The shard: each has windows and a state of its own.
     *
     * @return {@code shardId}
     */
    public Optional<String> shardId() {
        return frame.shardId();
    }

    /**
     * The records of this invocation that have been handled, in order.
     *
     * @return an immutable list, which may be empty
     */
    public List<DynamoDbStreamRecord> records() {
        return records;
    }

    /**
     * The state: what was set in this invocation, or else what the invocation before it set.
     *
     * @return the state; in the first invocation of a window, what JSON-B makes of an empty object
     * @throws InvalidRecordException if the state cannot be bound
     */
    public S state() {
        return newState.orElseGet(source::read);
    }

    /**
     * Sets the state for the next invocation of the window; where none is set, it stays as it is, to the last byte.
     *
     * @param state the new state
     */
    public void state(S state) {
        newState = Optional.of(Objects.requireNonNull(state));
    }

    /**
     * Whether this is the last invocation of the window: the time to hand over its result.
     *
     * @return {@code isFinalInvokeForWindow}
     */
    public boolean isFinalInvokeForWindow() {
        return frame.isFinalInvoke();
    }

    /**
     * Whether Lambda ended the window early, because its state exceeded 1 MB.
     *
     * @return {@code isWindowTerminatedEarly}
     */
    public boolean isWindowTerminatedEarly() {
        return frame.isTerminatedEarly();
    }

    /** The state that was set in this invocation. */
    Optional<S> newState() {
        return newState;
    }

    /** The shard and how many records it holds; never data. */
    @Override
    public String toString() {
        return "TumblingWindow[" + shardId().orElse("") + ", " + records.size() + " records]";
    }

    /** The state of the invocation before. */
    interface StateSource<S> {
        S read();
    }

    private record GivenFrame(Instant start, Instant end, String shard, boolean isFinalInvoke) implements WindowFrame {
        @Override
        public Optional<String> shardId() {
            return Optional.of(shard);
        }

        @Override
        public boolean isTerminatedEarly() {
            return false;
        }
    }
}
