package io.lambdarouter.core.internal;

import io.lambdarouter.spi.BoundBatch;
import java.time.Duration;
import java.util.Optional;

/** Runs batches, each on its own; safe for use by several threads. */
final class BatchRunner {

    private final RequestScope requestScope;
    private final InvocationContext invocation;
    private final FailedRecords failedRecords;
    private final CompletedBatches completedBatches;
    private final Workers workers;
    private final LogContext logContext;
    private final RoutingSettings settings;

    BatchRunner(
            RequestScope requestScope,
            InvocationContext invocation,
            FailedRecords failedRecords,
            CompletedBatches completedBatches,
            Workers workers,
            LogContext logContext,
            RoutingSettings settings) {
        this.requestScope = requestScope;
        this.invocation = invocation;
        this.failedRecords = failedRecords;
        this.completedBatches = completedBatches;
        this.workers = workers;
        this.logContext = logContext;
        this.settings = settings;
    }

    /** The same for batches that are for nobody: it tells none of the application's observers. */
    BatchRunner ofRehearsal() {
        return new BatchRunner(
                requestScope,
                invocation,
                failedRecords.toNobody(),
                completedBatches.toNobody(),
                workers,
                logContext,
                settings.ofRehearsal());
    }

    /** What is asked of a batch before its records: nothing has been called yet if that fails. */
    BatchRun begin(EventSource source, BoundBatch batch) {
        return new BatchRun(source, batch, requestScope, failedRecords, settings);
    }

    /** Calls the observers of a batch; the answer for Lambda, or an exception where records have failed. */
    byte[] run(BatchRun run, long startedNanos) {
        RecordHandler handler = new RecordHandler(run, requestScope, logContext, deadline(run));
        run.notifyOfBatch();
        new Schedule(settings.concurrency(), workers).run(run.records(), handler::handle);
        run.notifyOfEnd();
        completedBatches.tell(run.source(), run.records(), Duration.ofNanos(System.nanoTime() - startedNanos));
        return run.answer();
    }

    /** Where a failure is thrown, all records are delivered again: stopping early would gain nothing. */
    private Optional<Deadline> deadline(BatchRun run) {
        return run.reports()
                ? invocation.current().map(lambda -> Deadline.of(lambda, settings.deadlineMargin()))
                : Optional.empty();
    }
}
