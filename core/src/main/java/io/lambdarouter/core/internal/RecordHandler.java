package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted.Outcome;
import io.lambdarouter.spi.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes single records past their observers; used by several threads, each with records of its own. */
final class RecordHandler {

    private final BatchRun batch;
    private final Deliveries deliveries;
    private final BatchRecords records;
    private final RequestScope requestScope;
    private final LogContext logContext;
    private final Optional<Deadline> deadline;
    private final EventSource source;

    RecordHandler(BatchRun batch, RequestScope requestScope, LogContext logContext, Optional<Deadline> deadline) {
        this.batch = batch;
        this.source = batch.source();
        this.records = batch.records();
        this.deliveries = batch.deliveries();
        this.requestScope = requestScope;
        this.logContext = logContext;
        this.deadline = deadline;
    }

    void handle(int index) {
        if (records.mayStart(index)) {
            logContext.around(() -> records.identifiers(index), () -> attempt(new Attempt(index)));
        }
    }

    private void attempt(Attempt attempt) {
        try {
            end(attempt.index, requestScope.around(attempt::outcome));
        } catch (Throwable e) {
            batch.fail(attempt.failure(Observer.causeOf(e)));
        }
    }

    private void end(int index, Outcome outcome) {
        records.end(index, outcome);
        if (outcome == Outcome.NOT_STARTED) {
            records.stopAt(index);
        } else {
            records.release(index);
        }
    }

    /** One record on its way past its observers; remembers how far it has got. */
    private final class Attempt {

        private final int index;
        private final List<Observer> completed = new ArrayList<>(2);
        private Optional<Observer> current = Optional.empty();

        Attempt(int index) {
            this.index = index;
        }

        Outcome outcome() {
            for (Observer observer : source.candidates().of(records, index)) {
                current = observer.itself();
                if (deliveries.of(index, observer) instanceof Delivery.Matched matched) {
                    if (completed.isEmpty() && isTooLate()) {
                        return Outcome.NOT_STARTED;
                    }
                    observer.notify(matched.payload());
                    completed.add(observer);
                }
            }
            keepForEnd();
            current = Optional.empty();
            return deliveries.requireCovered(index) ? Outcome.SUCCEEDED : Outcome.SKIPPED;
        }

        /** Only where an observer is about to be called: what a batch observer has handled already needs no time. */
        private boolean isTooLate() {
            return deadline.isPresent() && !deadline.get().allows(index) && batch.canStopAt(index);
        }

        private void keepForEnd() {
            for (Observer observer : source.closingObservers()) {
                current = observer.itself();
                deliveries.payload(index, observer).ifPresent(payload -> batch.keepForEnd(observer, index, payload));
            }
        }

        RecordFailure failure(Throwable cause) {
            return new RecordFailure(index, cause, current, List.copyOf(completed));
        }
    }
}
