package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells observers, and the log, how each batch has ended; nothing that happens here changes that. */
final class CompletedBatches {

    private static final System.Logger LOG = System.getLogger("io.lambdarouter");

    private final List<Observer> observers;
    private final RequestScope requestScope;
    private final Clock clock;

    CompletedBatches(List<Observer> observers, RequestScope requestScope, Clock clock) {
        this.observers = observers;
        this.requestScope = requestScope;
        this.clock = clock;
    }

    /** Counts only what somebody wants to know: a batch may have 10,000 records. */
    void tell(EventSource source, BatchRecords records, Duration duration) {
        System.Logger.Level level = level(records);
        boolean logged = LOG.isLoggable(level);
        if (logged || !observers.isEmpty()) {
            BatchCompleted event = event(source, records, duration);
            if (logged) {
                LOG.log(level, "Batch of " + event);
            }
            observers.forEach(observer -> notify(observer, event));
        }
    }

    private static System.Logger.Level level(BatchRecords records) {
        boolean smooth = IntStream.range(0, records.size())
                .mapToObj(records::outcome)
                .allMatch(outcome ->
                        outcome == BatchCompleted.Outcome.SUCCEEDED || outcome == BatchCompleted.Outcome.SKIPPED);
        return smooth ? System.Logger.Level.DEBUG : System.Logger.Level.INFO;
    }

    private BatchCompleted event(EventSource source, BatchRecords records, Duration duration) {
        BatchCompleted.Builder event = BatchCompleted.builder(source.name()).duration(duration);
        for (int i = 0; i < records.size(); i++) {
            event.add(records.kind(i), records.outcome(i));
        }
        records.failures().stream().findFirst().map(RecordFailure::name).ifPresent(event::firstFailure);
        oldest(records).map(time -> Duration.between(time, clock.instant())).ifPresent(event::oldestAge);
        return event.build();
    }

    private static Optional<Instant> oldest(BatchRecords records) {
        return IntStream.range(0, records.size())
                .mapToObj(records::time)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private void notify(Observer observer, BatchCompleted event) {
        try {
            requestScope.around(() -> {
                observer.notify(event);
                return true;
            });
        } catch (Throwable e) {
            Throwable cause = Observer.causeOf(e);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An observer of completed batches failed, which changes nothing: " + observer.displayName(),
                    cause);
        }
    }
}
