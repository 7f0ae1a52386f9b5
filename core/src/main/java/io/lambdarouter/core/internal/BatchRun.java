package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.spi.BatchEvent;
import io.lambdarouter.spi.BatchMember;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Coverage[] coverage;
    private @Nullable RecordFailure first;

    BatchRun(EventSource source, BoundBatch batch, RequestScope requestScope) {
        this.source = source;
        this.batch = batch;
        this.records = batch.records();
        this.requestScope = requestScope;
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
        if (first != null) {
            throw first.exception(source, records);
        }
        return batch.response();
    }

    /** Records from here on are not started. */
    private int limit() {
        return first == null ? records.size() : first.index();
    }

    private void fail(RecordFailure failure) {
        if (failure.index() < limit()) {
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
        event.failures().forEach((index, cause) -> fail(new RecordFailure(index, cause, Optional.of(observer))));
        return true;
    }

    /** The records for the observer, up to the first one that cannot be read; that one fails. */
    private List<BatchMember> members(Observer observer) {
        List<BatchMember> members = new ArrayList<>();
        for (int i = 0; i < limit(); i++) {
            try {
                if (deliver(i, observer) instanceof Delivery.Matched matched) {
                    members.add(new BatchMember(i, matched.payload()));
                }
            } catch (RuntimeException e) {
                fail(new RecordFailure(i, e, Optional.of(observer)));
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
        return new UnroutableEventException(diagnostic.remedy(
                "write an observer for such records, or filter them out in the event source mapping"));
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
    }
}
