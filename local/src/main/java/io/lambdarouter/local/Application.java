package io.lambdarouter.local;

import io.lambdarouter.Explanation;
import io.lambdarouter.Explanation.RecordExplanation;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.RoutedObserver;
import io.lambdarouter.core.LambdaRouterContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The application, started once, with its classes as they are now; routes one event at a time. */
final class Application implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final ApplicationLoader loader;
    private final RoutingJournal journal;
    private final LambdaRouterContainer container;

    private Application(ApplicationLoader loader, RoutingJournal journal, LambdaRouterContainer container) {
        this.loader = loader;
        this.journal = journal;
        this.container = container;
    }

    /**
     * Starts it.
     *
     * @throws io.lambdarouter.RouterStartException if it cannot work
     */
    static Application start(ClassDirectories directories) {
        ApplicationLoader loader =
                new ApplicationLoader(directories, ClassFiles.in(directories), Application.class.getClassLoader());
        RoutingJournal journal = new RoutingJournal();
        try {
            return new Application(loader, journal, LambdaRouterContainer.startIn(loader, journal));
        } catch (RuntimeException | Error e) {
            close(loader);
            throw e;
        }
    }

    List<RoutedObserver> observers() {
        return container.router().observers();
    }

    boolean observes(Class<?> eventType) {
        return observers().stream().anyMatch(observer -> observer.eventType().equals(eventType));
    }

    /**
     * What would become of an event.
     *
     * @throws InvalidEventException if it cannot be read
     */
    Explanation explain(byte[] event) {
        return container.router().explain(event);
    }

    /**
     * Invokes the function with an event, as Lambda does.
     *
     * @throws VirtualMachineError if an observer throws it: then this process may not be able to go on
     */
    Delivery route(byte[] event) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return invoke(event);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Delivery invoke(byte[] event) {
        List<RecordExplanation> records = explained(event);
        journal.clear();
        LocalContext context = LocalContext.of(TIMEOUT);
        long start = System.nanoTime();
        Optional<Throwable> error = Optional.empty();
        OptionalInt firstUndone;
        try {
            firstUndone =
                    new AnswerReader(records).firstFailed(container.router().route(event, context));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Lambda delivers the batch again
            error = Optional.of(e);
            firstUndone = OptionalInt.of(0);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Delivery(context.requestId(), outcomes(records, error, firstUndone), firstUndone, error, duration);
    }

    /** None of an event that cannot be read: routing it says so. */
    private List<RecordExplanation> explained(byte[] event) {
        try {
            return explain(event).records();
        } catch (LambdaRouterException e) {
            return List.of();
        }
    }

    private List<RecordOutcome> outcomes(
            List<RecordExplanation> records, Optional<Throwable> error, OptionalInt firstUndone) {
        Map<Integer, FailedRecord> failed = journal.failed();
        OptionalInt firstFailed = failed.values().stream()
                .filter(record -> !record.isDiscarded())
                .mapToInt(FailedRecord::index)
                .min();
        // where the function threw, records before the failed one have been handled although they come again
        int done = firstFailed.orElse(error.isPresent() ? 0 : firstUndone.orElse(records.size()));
        return IntStream.range(0, records.size())
                .mapToObj(i -> outcome(records.get(i), Optional.ofNullable(failed.get(i)), i < done))
                .toList();
    }

    private static RecordOutcome outcome(RecordExplanation record, Optional<FailedRecord> failure, boolean done) {
        return new RecordOutcome(
                record.index(),
                record.identifiers(),
                record.called(),
                state(record, failure, done),
                failure.flatMap(FailedRecord::failedObserver),
                failure.map(FailedRecord::cause));
    }

    private static RecordOutcome.State state(RecordExplanation record, Optional<FailedRecord> failure, boolean done) {
        if (failure.isPresent()) {
            return failure.get().isDiscarded() ? RecordOutcome.State.DISCARDED : RecordOutcome.State.FAILED;
        }
        if (!done) {
            return RecordOutcome.State.NOT_DONE;
        }
        return record.called().isEmpty() ? RecordOutcome.State.SKIPPED : RecordOutcome.State.HANDLED;
    }

    @Override
    public void close() {
        container.close();
        close(loader);
    }

    private static void close(ApplicationLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
