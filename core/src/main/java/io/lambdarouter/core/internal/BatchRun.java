package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes one batch past its observers: first those of the whole batch, then record by record.
 *
 * <p>Nothing is started behind the first failure, since all of it will be delivered again.
 */
final class BatchRun {

    private static final System.Logger LOG = System.getLogger("io.lambdarouter");

    private final EventSource source;
    private final BoundBatch batch;
    private final List<? extends BoundRecord> records;
    private final RequestScope requestScope;
    private final FailureMode failures;
    private final Coverage[] coverage;
    private final Map<Observer, List<BatchMember>> closing = new HashMap<>();
    private @Nullable RecordFailure first;

    BatchRun(EventSource source, BoundBatch batch, RequestScope requestScope, FailureMode failures) {
        this.source = source;
        this.batch = batch;
        this.records = batch.records();
        this.requestScope = requestScope;
        this.failures = failures;
        this.coverage = new Coverage[records.size()];
        Arrays.fill(coverage, Coverage.NONE);
    }

    /** Calls the observers; the answer for Lambda, or the exception for the first record that failed. */
    byte[] answer() {
        if (records.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "An event of {0} holds no records", source.name());
        }
        source.batchObservers().forEach(this::notifyOfBatch);
        for (int i = 0; i < limit(); i++) {
            handle(i);
        }
        if (first == null || failures == FailureMode.REPORT) {
            source.closingObservers().forEach(this::notifyOfEnd);
        }
        return first == null ? success() : failure(first);
    }

    private byte[] success() {
        return response(BatchOutcome.success())
                .orElseThrow(() -> new ResponseException(Diagnostic.of("LR-0403", "A plug-in has no answer for success")
                        .with("event source", source.name())
                        .remedy("mend the plug-in: BoundBatch.response must answer when every record was handled")));
    }

    private Optional<byte[]> response(BatchOutcome outcome) {
        try {
            return batch.response(outcome);
        } catch (LambdaRouterException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new ResponseException(
                    Diagnostic.of("LR-0404", "A plug-in failed to make the answer")
                            .with("event source", source.name())
                            .with("failed with", e.getClass().getName())
                            .remedy("see the cause; Lambda delivers the event again"),
                    e);
        }
    }

    private byte[] failure(RecordFailure failure) {
        RecordFailedException exception = failure.exception(source, records);
        Optional<byte[]> report = failures == FailureMode.REPORT && failure.index() < records.size()
                ? response(BatchOutcome.failedAt(failure.index()))
                : Optional.empty();
        report.ifPresent(response -> LOG.log(System.Logger.Level.WARNING, exception.getMessage(), exception));
        return report.orElseThrow(() -> exception);
    }

    /** Records from here on are not started. */
    private int limit() {
        return first == null ? records.size() : first.index();
    }

    private void fail(RecordFailure failure) {
        if (first == null || failure.index() < first.index()) {
            first = failure;
        }
    }

    private void notifyOfBatch(Observer observer) {
        List<BatchMember> members = members(observer);
        if (!members.isEmpty()) {
            try {
                requestScope.around(() -> notifyOfBatch(observer, members));
            } catch (Throwable e) {
                fail(new RecordFailure(members.get(0).index(), Observer.causeOf(e), Optional.of(observer)));
            }
        }
    }

    private boolean notifyOfBatch(Observer observer, List<BatchMember> members) {
        BatchEvent event = batch.batchEvent(observer, members);
        observer.notify(event.payload());
        event.failures().forEach((index, cause) -> fail(new RecordFailure(known(index), cause, Optional.of(observer))));
        return true;
    }

    /** A place that the batch does not have still is a failure: it counts for the first record. */
    private int known(int index) {
        return index >= 0 && index < records.size() ? index : 0;
    }

    /** What closes a batch is made of the records that have been handled. */
    private void notifyOfEnd(Observer observer) {
        List<BatchMember> members = closing.getOrDefault(observer, List.of());
        try {
            requestScope.around(() -> {
                batch.closingEvent(observer, members).ifPresent(event -> observer.notify(event.payload()));
                return true;
            });
        } catch (Throwable e) {
            int index = members.isEmpty() ? 0 : members.get(0).index();
            fail(new RecordFailure(index, Observer.causeOf(e), Optional.of(observer)));
        }
    }

    /** The records for the observer, up to the first one that cannot be read; that one fails. */
    private List<BatchMember> members(Observer observer) {
        List<BatchMember> members = new ArrayList<>();
        for (int i = 0; i < limit(); i++) {
            try {
                if (deliver(i, observer) instanceof Delivery.Matched matched) {
                    members.add(new BatchMember(i, matched.payload()));
                }
            } catch (Throwable e) {
                fail(new RecordFailure(i, Observer.causeOf(e), Optional.of(observer)));
            }
        }
        return members;
    }

    private Delivery deliver(int index, Observer observer) {
        Delivery delivery = records.get(index).deliver(observer);
        coverage[index] = coverage[index].and(delivery);
        return delivery;
    }

    private void handle(int index) {
        RecordRun run = new RecordRun(index);
        try {
            requestScope.around(run::notifyObservers);
            run.rememberForEnd();
            if (coverage[index] == Coverage.NONE) {
                throw uncovered(index);
            }
        } catch (Throwable e) {
            fail(new RecordFailure(index, Observer.causeOf(e), run.observer));
        }
    }

    /** A record that nobody handles would be lost if it counted as done. */
    private UnroutableEventException uncovered(int index) {
        Diagnostic diagnostic = Diagnostic.of("LR-0305", "No observer is for this record");
        for (Observer observer : source.allObservers()) {
            if (records.get(index).deliver(observer) instanceof Delivery.NotCovered notCovered) {
                diagnostic = diagnostic.with("not for", observer.displayName() + ": " + notCovered.reason());
            }
        }
        return new UnroutableEventException(
                diagnostic.remedy(
                        "correct an observer's qualifiers, write an observer for such records, or filter them out in the event source mapping"));
    }

    /** One record on its way past its observers; remembers which one is at work, for the message. */
    private final class RecordRun {

        private final int index;
        private Optional<Observer> observer = Optional.empty();

        RecordRun(int index) {
            this.index = index;
        }

        boolean notifyObservers() {
            for (Observer next : source.recordObservers()) {
                observer = Optional.of(next);
                if (deliver(index, next) instanceof Delivery.Matched matched) {
                    next.notify(matched.payload());
                }
            }
            observer = Optional.empty();
            return true;
        }

        void rememberForEnd() {
            for (Observer next : source.closingObservers()) {
                if (deliver(index, next) instanceof Delivery.Matched matched) {
                    closing.computeIfAbsent(next, any -> new ArrayList<>())
                            .add(new BatchMember(index, matched.payload()));
                }
            }
        }
    }
}
