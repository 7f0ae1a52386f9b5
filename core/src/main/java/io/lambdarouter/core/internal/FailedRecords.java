package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.FailedRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Tells observers of failed records, which may discard them. */
final class FailedRecords {

    private final List<Observer> observers;
    private final RequestScope requestScope;
    private final Clock clock;

    FailedRecords(List<Observer> observers, RequestScope requestScope, Clock clock) {
        this.observers = observers;
        this.requestScope = requestScope;
        this.clock = clock;
    }

    FailedRecords toNobody() {
        return new FailedRecords(List.of(), requestScope, clock);
    }

    /** Whether an observer has dealt with the record, and none has failed; an observer that fails wants it again. */
    boolean discarded(String source, BatchRecords records, RecordFailure failure) {
        if (observers.isEmpty() || failure.index() >= records.size()) {
            return false;
        }
        FailedRecord event = event(source, records, failure);
        boolean discarded = notifyAll(event) && event.isDiscarded();
        if (discarded) {
            Log.warning(() -> discarded(records, failure), failure.cause());
        }
        return discarded;
    }

    private FailedRecord event(String source, BatchRecords records, RecordFailure failure) {
        int index = failure.index();
        FailedRecord.Builder event = FailedRecord.builder(source, failure.cause())
                .index(index)
                .identifiers(records.identifiers(index))
                .json(() -> records.get(index).json())
                .completedObservers(
                        failure.completed().stream().map(Observer::displayName).toList());
        failure.observer().map(Observer::displayName).ifPresent(event::failedObserver);
        records.time(index).map(time -> Duration.between(time, clock.instant())).ifPresent(event::age);
        return event.build();
    }

    private boolean notifyAll(FailedRecord event) {
        try {
            requestScope.around(() -> observers.forEach(observer -> observer.notify(event)));
            return true;
        } catch (Throwable e) {
            Throwable cause = Observer.causeOf(e);
            Log.warning(() -> failedItself(event, cause), cause);
            return false;
        }
    }

    private static String failedItself(FailedRecord event, Throwable cause) {
        Diagnostic diagnostic = Diagnostic.of("LR-0307", "An observer of failed records failed itself")
                .with("event source", event.source())
                .with("record", event.index());
        return BatchRecords.with(diagnostic, event.identifiers())
                .with("failed with", cause.getClass().getName())
                .remedy("see the cause; Lambda delivers the record again")
                .toString();
    }

    private static String discarded(BatchRecords records, RecordFailure failure) {
        Diagnostic diagnostic = Diagnostic.of("LR-0306", "A record failed, and an observer has discarded it");
        return failure.explain(records.identify(diagnostic, failure.index())).toString();
    }
}
