package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted.Outcome;
import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.FailurePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * Takes one batch past its observers: first those of the whole batch, then record by record, then those that close it.
 *
 * <p>Nothing is started behind the first failure that nobody has discarded, where all of that will be delivered again.
 */
final class BatchRun {

    /** More failures than these add nothing that a reader could use. */
    private static final int SUPPRESSED = 10;

    private final EventSource source;
    private final BoundBatch batch;
    private final BatchRecords records;
    private final Deliveries deliveries;
    private final RequestScope requestScope;
    private final FailedRecords failedRecords;
    private final boolean report;
    private final Map<Observer, ConcurrentNavigableMap<Integer, Object>> closing = new ConcurrentHashMap<>();

    BatchRun(
            EventSource source,
            BoundBatch batch,
            RequestScope requestScope,
            FailedRecords failedRecords,
            RoutingSettings settings) {
        this.source = source;
        this.batch = batch;
        this.report = settings.failures().report(batch.resource());
        this.records = new BatchRecords(batch.records(), report ? batch.failurePolicy() : FailurePolicy.FROM_FIRST);
        this.deliveries = new Deliveries(source, records, settings.skipUnmatched());
        this.requestScope = requestScope;
        this.failedRecords = failedRecords;
    }

    EventSource source() {
        return source;
    }

    BatchRecords records() {
        return records;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** Whether the answer is to name what failed. */
    boolean reports() {
        return report;
    }

    /** A record has failed, unless an observer of failed records discards it: whether one did. */
    boolean fail(RecordFailure failure) {
        boolean discarded = failedRecords.discarded(source.name(), records, failure);
        if (discarded) {
            records.end(failure.index(), Outcome.DISCARDED);
        } else {
            records.fail(failure);
        }
        return discarded;
    }

    /** Whether an answer can tell that nothing from a record on has been handled; otherwise stopping there gains nothing. */
    boolean canStopAt(int index) {
        return response(BatchOutcome.unhandled(IntStream.range(index, records.size())))
                .isPresent();
    }

    void keepForEnd(Observer observer, int index, Object payload) {
        closing.computeIfAbsent(observer, any -> new ConcurrentSkipListMap<>()).put(index, payload);
    }

    void notifyOfBatch() {
        if (records.size() == 0) {
            Log.warning("An event of " + source.name() + " holds no records");
        }
        source.batchObservers().forEach(this::notifyOfBatch);
    }

    private void notifyOfBatch(Observer observer) {
        List<BatchMember> members = members(observer);
        while (!members.isEmpty() && failedAndDiscarded(observer, members)) {
            members = members.subList(1, members.size());
        }
    }

    /** The records for the observer, up to the first one that cannot be read; that one fails. */
    private List<BatchMember> members(Observer observer) {
        List<BatchMember> members = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (records.mayStart(i)) {
                addMember(i, observer, members);
            }
        }
        return members;
    }

    private void addMember(int index, Observer observer, List<BatchMember> members) {
        try {
            deliveries.payload(index, observer).ifPresent(payload -> members.add(new BatchMember(index, payload)));
        } catch (Throwable e) {
            fail(RecordFailure.ofBatch(index, Observer.causeOf(e), observer));
        }
    }

    /** Calls the observer; where it throws, the first record has failed, and the others have not been handled. */
    private boolean failedAndDiscarded(Observer observer, List<BatchMember> members) {
        try {
            Map<Integer, Throwable> declared = requestScope.around(() -> notifyOfBatch(observer, members));
            new TreeMap<>(declared)
                    .forEach((index, cause) -> fail(RecordFailure.ofBatch(known(index), cause, observer)));
            return false;
        } catch (Throwable e) {
            return failFirst(members, RecordFailure.ofBatch(members.get(0).index(), Observer.causeOf(e), observer));
        }
    }

    /**
     * Nobody knows how far the observer got: unless the first record is discarded, none of them has been handled, also where
     * each is delivered again on its own.
     */
    private boolean failFirst(List<BatchMember> members, RecordFailure failure) {
        boolean discarded = fail(failure);
        if (!discarded) {
            records.stopAt(failure.index());
            members.forEach(member -> records.undo(member.index()));
        }
        return discarded;
    }

    private Map<Integer, Throwable> notifyOfBatch(Observer observer, List<BatchMember> members) {
        BatchEvent event = batch.batchEvent(observer, List.copyOf(members));
        observer.notify(event.payload());
        return event.failures();
    }

    /** A place that the batch does not have still is a failure: it counts for the first record. */
    private int known(int index) {
        return index >= 0 && index < records.size() ? index : 0;
    }

    /** What closes a batch is made of the records that have been handled. */
    void notifyOfEnd() {
        if (report || records.failures().isEmpty()) {
            source.closingObservers().forEach(this::notifyOfEnd);
        }
    }

    private void notifyOfEnd(Observer observer) {
        while (endFailedAndDiscarded(observer, handled(observer))) {
            Log.debug(() -> "Called again without the discarded record: " + observer);
        }
    }

    private List<BatchMember> handled(Observer observer) {
        List<BatchMember> members = new ArrayList<>();
        closing.getOrDefault(observer, new ConcurrentSkipListMap<>()).forEach((index, payload) -> {
            if (records.succeeded(index)) {
                members.add(new BatchMember(index, payload));
            }
        });
        return members;
    }

    private boolean endFailedAndDiscarded(Observer observer, List<BatchMember> members) {
        try {
            requestScope.around(() -> {
                batch.closingEvent(observer, members, records.outcome())
                        .ifPresent(event -> observer.notify(event.payload()));
                return true;
            });
            return false;
        } catch (Throwable e) {
            int index = members.isEmpty() ? 0 : members.get(0).index();
            RecordFailure failure = RecordFailure.ofBatch(index, Observer.causeOf(e), observer);
            if (members.isEmpty()) {
                records.fail(failure); // no record has failed, and none can be discarded
                return false;
            }
            return failFirst(members, failure);
        }
    }

    /** The answer for Lambda, or the exception for what has not been handled. */
    byte[] answer() {
        BatchOutcome outcome = records.outcome();
        boolean success =
                records.failures().isEmpty() && outcome.firstUnhandled().isEmpty();
        return success ? success(outcome) : failure(outcome);
    }

    private byte[] success(BatchOutcome outcome) {
        return response(outcome)
                .orElseThrow(() -> new ResponseException(Diagnostic.of("LR-0403", "A plug-in has no answer for success")
                        .with("event source", source.name())
                        .remedy("mend the plug-in: BoundBatch.response must answer when every record was handled")));
    }

    private Optional<byte[]> response(BatchOutcome outcome) {
        try {
            return batch.response(outcome);
        } catch (LambdaRouterException e) {
            throw e;
        } catch (Throwable e) {
            Fatal.rethrow(e);
            throw new ResponseException(
                    Diagnostic.of("LR-0404", "A plug-in failed to make the answer")
                            .with("event source", source.name())
                            .with("failed with", e.getClass().getName())
                            .remedy("see the cause; Lambda delivers the event again"),
                    e);
        }
    }

    private byte[] failure(BatchOutcome outcome) {
        RecordFailedException exception = exception(outcome);
        Optional<byte[]> response =
                report && outcome.firstUnhandled().isPresent() ? response(outcome) : Optional.empty();
        response.ifPresent(any -> Log.warning(() -> exception.diagnostic().toString(), exception));
        return response.orElseThrow(() -> exception);
    }

    private RecordFailedException exception(BatchOutcome outcome) {
        List<RecordFailure> failures = records.failures();
        if (failures.isEmpty()) {
            return outOfTime(outcome.firstUnhandled().orElse(0));
        }
        RecordFailedException exception = exception(failures.get(0));
        failures.stream().skip(1).limit(SUPPRESSED).map(this::exception).forEach(exception::addSuppressed);
        return exception;
    }

    private RecordFailedException exception(RecordFailure failure) {
        Diagnostic diagnostic = Diagnostic.of("LR-0303", "A record failed").with("event source", source.name());
        return new RecordFailedException(
                failure.explain(records.identify(diagnostic, failure.index())), failure.cause());
    }

    private RecordFailedException outOfTime(int index) {
        Diagnostic diagnostic = Diagnostic.of("LR-0309", "The time of the invocation is nearly over")
                .with("event source", source.name());
        return new RecordFailedException(records.identify(diagnostic, index)
                .with("not started", (records.size() - index) + " records")
                .remedy("nothing is lost: Lambda delivers from this record on again; if that is often, give the"
                        + " function more time or a smaller batch"));
    }
}
