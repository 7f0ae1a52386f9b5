package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted.Outcome;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.FailurePolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The records of a batch and what has become of each so far.
 *
 * <p>A record's outcome is written by one thread at a time; failures may come from several at once.
 */
final class BatchRecords {

    private final List<? extends BoundRecord> records;
    private final FailurePolicy policy;
    private final Outcome[] outcomes;
    private final ConcurrentNavigableMap<Integer, RecordFailure> failures = new ConcurrentSkipListMap<>();
    private final Map<Object, Integer> failedKeys = new ConcurrentHashMap<>();
    private final AtomicInteger limit;

    BatchRecords(List<? extends BoundRecord> records, FailurePolicy policy) {
        this.records = records;
        this.policy = policy;
        this.outcomes = new Outcome[records.size()];
        Arrays.fill(outcomes, Outcome.NOT_STARTED);
        this.limit = new AtomicInteger(records.size());
    }

    int size() {
        return records.size();
    }

    BoundRecord get(int index) {
        return records.get(index);
    }

    /**
     * Whether a record is still to be handled, and nothing forbids it.
     *
     * <p>A record without a key waits for all before it, and all after it wait for it: so behind a failure it ends the batch.
     */
    boolean mayStart(int index) {
        if (index >= limit.get() || outcomes[index] != Outcome.NOT_STARTED) {
            return false;
        }
        if (policy == FailurePolicy.FROM_FIRST || failures.headMap(index).isEmpty()) {
            return true; // the limit says it all
        }
        Optional<Object> key = orderingKey(index);
        if (key.isEmpty()) {
            stopAt(index);
        }
        return key.filter(each -> index < failedKeys.getOrDefault(each, Integer.MAX_VALUE))
                .isPresent();
    }

    /** Nothing from this record on is started any more. */
    void stopAt(int index) {
        limit.accumulateAndGet(index, Math::min);
    }

    void end(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    /** What has been handled has to be handled again: what closes the batch has failed. */
    void undo(int index) {
        if (succeeded(index)) {
            outcomes[index] = Outcome.FAILED;
        }
    }

    boolean succeeded(int index) {
        return outcomes[index] == Outcome.SUCCEEDED;
    }

    void fail(RecordFailure failure) {
        int index = failure.index();
        failures.merge(index, failure, (first, second) -> first);
        if (index < size()) {
            outcomes[index] = Outcome.FAILED;
        }
        stopBehind(index);
    }

    private void stopBehind(int index) {
        Optional<Object> key = policy == FailurePolicy.EACH && index < size() ? orderingKey(index) : Optional.empty();
        key.ifPresentOrElse(failed -> failedKeys.merge(failed, index, Math::min), () -> stopAt(index));
    }

    /** The failures in the order of the batch. */
    List<RecordFailure> failures() {
        return List.copyOf(failures.values());
    }

    /** What Lambda is to deliver again. */
    BatchOutcome outcome() {
        return switch (policy) {
            case EACH -> BatchOutcome.unhandled(unhandled());
            case FROM_FIRST ->
                BatchOutcome.unhandled(
                        unhandled().findFirst().stream().flatMap(first -> IntStream.range(first, size())));
        };
    }

    private IntStream unhandled() {
        return IntStream.range(0, size())
                .filter(i -> outcomes[i] == Outcome.FAILED || outcomes[i] == Outcome.NOT_STARTED);
    }

    Outcome outcome(int index) {
        return outcomes[index];
    }

    /** Adds which record it is to a message. */
    Diagnostic identify(Diagnostic diagnostic, int index) {
        Diagnostic identified = diagnostic;
        if (index < size()) {
            identified = with(identified.with("record", index + " (of " + size() + ", from 0)"), identifiers(index));
        }
        return identified;
    }

    /** Adds names to a message. */
    static Diagnostic with(Diagnostic diagnostic, Map<String, String> names) {
        Diagnostic named = diagnostic;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.with(name.getKey(), name.getValue());
        }
        return named;
    }

    Map<String, String> identifiers(int index) {
        return or(() -> records.get(index).identifiers(), Map.of());
    }

    Optional<String> resource(int index) {
        return or(() -> records.get(index).resource(), Optional.empty());
    }

    Optional<Object> orderingKey(int index) {
        return or(() -> records.get(index).orderingKey(), Optional.empty());
    }

    String kind(int index) {
        return or(() -> records.get(index).kind(), "");
    }

    Optional<Instant> time(int index) {
        return or(() -> records.get(index).time(), Optional.empty());
    }

    /** What has been handled need not be remembered; what has failed is asked for once more. */
    void release(int index) {
        try {
            records.get(index).release();
        } catch (Throwable e) {
            Fatal.rethrow(e);
            Log.debug(() -> "A plug-in failed to release a record, which changes nothing: "
                    + e.getClass().getName());
        }
    }

    /** What a plug-in says beyond the data itself must not fail a record, nor must that it says nothing. */
    private static <T> T or(Supplier<T> answer, T otherwise) {
        try {
            return Objects.requireNonNullElse(answer.get(), otherwise);
        } catch (Throwable e) {
            Fatal.rethrow(e);
            return otherwise;
        }
    }
}
