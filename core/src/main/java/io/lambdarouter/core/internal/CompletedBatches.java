package io.lambdarouter.core.internal;

import io.lambdarouter.BatchCompleted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Tells observers, and the log, how each batch has ended; nothing that happens here changes that. */
final class CompletedBatches {

    private final List<Observer> observers;
    private final RequestScope requestScope;
    private final Clock clock;

    CompletedBatches(List<Observer> observers, RequestScope requestScope, Clock clock) {
        this.observers = observers;
        this.requestScope = requestScope;
        this.clock = clock;
    }

    CompletedBatches toNobody() {
        return new CompletedBatches(List.of(), requestScope, clock);
    }

    /** Counts only what somebody wants to know: a batch may have 10,000 records. */
    void tell(EventSource source, BatchRecords records, Duration duration) {
        if (observers.isEmpty()) {
            log(records, () -> event(source, records, duration));
        } else {
            BatchCompleted event = event(source, records, duration);
            log(records, () -> event);
            observers.forEach(observer -> notify(observer, event));
        }
    }

    private static void log(BatchRecords records, Supplier<BatchCompleted> event) {
        Supplier<String> line = () -> "Batch of " + event.get();
        if (isSmooth(records)) {
            Log.debug(line);
        } else {
            Log.info(line);
        }
    }

    private static boolean isSmooth(BatchRecords records) {
        return IntStream.range(0, records.size())
                .mapToObj(records::outcome)
                .allMatch(outcome ->
                        outcome == BatchCompleted.Outcome.SUCCEEDED || outcome == BatchCompleted.Outcome.SKIPPED);
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
            requestScope.around(() -> observer.notify(event));
        } catch (Throwable e) {
            Throwable cause = Observer.causeOf(e);
            Log.warning(
                    () -> "An observer of completed batches failed, which changes nothing: " + observer.displayName(),
                    cause);
        }
    }
}
