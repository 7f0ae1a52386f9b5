package io.lambdarouter.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * One run of an event source mapping.
 *
 * <p>It goes in rounds: in each, every part of a shard that has a batch to deliver delivers one, all of them at once or in
 * turn; then their answers are read in turn. Where there is none, the clock moves on to the next moment that there is.
 */
final class Simulation {

    /** How long a stream of DynamoDB holds a record. */
    static final Duration RETENTION = Duration.ofHours(24);

    private static final String RETRY_ATTEMPTS_EXHAUSTED = "RetryAttemptsExhausted";
    private static final String RECORD_AGE_EXCEEDED = "RecordAgeExceeded";
    private static final String STREAM_RETENTION_EXCEEDED = "StreamRetentionExceeded";

    private final EventSourceMapping mapping;
    private final Collection<SimulatedShard> shards;
    private final SimulatedClock clock;
    private final FunctionHost function;
    private final Executor executor;
    private final Journal journal;
    private final ResponseReader responses;

    Simulation(
            EventSourceMapping mapping,
            Collection<SimulatedShard> shards,
            SimulatedClock clock,
            FunctionHost function,
            Executor executor,
            Journal journal) {
        this.mapping = mapping;
        this.shards = shards;
        this.clock = clock;
        this.function = function;
        this.executor = executor;
        this.journal = journal;
        this.responses = new ResponseReader(mapping);
    }

    void run() {
        Optional<Instant> next = Optional.of(clock.now());
        while (next.isPresent()) {
            clock.advanceTo(next.get());
            List<Task> round = round();
            if (round.isEmpty()) {
                next = wakesUp();
            } else {
                deliver(round);
            }
        }
    }

    private List<Task> round() {
        List<Task> round = new ArrayList<>();
        for (SimulatedShard shard : readable()) {
            for (Lane lane : shard.lanes()) {
                nextOf(lane, shard).ifPresent(batch -> round.add(new Task(shard, lane, batch)));
            }
        }
        return round;
    }

    /** Asked for once in a round: a parent whose last batch is under way has nothing left, but is not done. */
    private List<SimulatedShard> readable() {
        return shards.stream().filter(SimulatedShard::isReadable).toList();
    }

    private Optional<Instant> wakesUp() {
        return readable().stream()
                .flatMap(shard -> shard.lanes().stream())
                .flatMap(lane -> lane.wakesUp(clock.now()).stream())
                .min(Instant::compareTo);
    }

    /** The next batch of which something is left when the records that are too old are gone. */
    private Optional<Batch> nextOf(Lane lane, SimulatedShard shard) {
        Optional<Batch> next = lane.next(clock.now(), shard.isClosed());
        while (next.isPresent()) {
            Batch young = withoutOldRecords(next.get(), shard);
            if (!young.hasRecords() || !young.records().isEmpty()) {
                return Optional.of(young);
            }
            lane.giveUp(young);
            next = lane.next(clock.now(), shard.isClosed());
        }
        return Optional.empty();
    }

    private Batch withoutOldRecords(Batch batch, SimulatedShard shard) {
        Batch held = without(batch, shard, record -> isOlder(record, RETENTION), STREAM_RETENTION_EXCEEDED);
        return mapping.maximumRecordAge()
                .map(age -> without(held, shard, record -> isOlder(record, age), RECORD_AGE_EXCEEDED))
                .orElse(held);
    }

    private boolean isOlder(ShardRecord record, Duration age) {
        return record.created().plus(age).isBefore(clock.now());
    }

    private Batch without(Batch batch, SimulatedShard shard, Predicate<ShardRecord> tooOld, String condition) {
        List<ShardRecord> old = batch.records().stream().takeWhile(tooOld).toList();
        if (old.isEmpty()) {
            return batch;
        }
        discard(batch.with(old), shard, condition, batch.last().isPresent() ? Math.max(1, batch.retries()) : 0);
        return batch.with(batch.records().subList(old.size(), batch.records().size()));
    }

    private void deliver(List<Task> round) {
        round.forEach(Task::prepare);
        List<CompletableFuture<Void>> running = round.stream()
                .map(task -> CompletableFuture.runAsync(task::invoke, executor))
                .toList();
        running.forEach(CompletableFuture::join);
        round.forEach(Task::settle);
    }

    private void discard(Batch batch, SimulatedShard shard, String condition, int invokeCount) {
        Optional<OnFailureDestination> destination =
                mapping.onFailure().filter(any -> !condition.equals(STREAM_RETENTION_EXCEEDED));
        destination.ifPresent(to -> journal.add(
                to,
                new DestinationDocument(
                        batch.records(), shard.id(), condition, invokeCount, batch.last(), clock.now())));
        RecordFate fate = destination.isPresent() ? RecordFate.SENT_TO_DESTINATION : RecordFate.LOST;
        batch.records().forEach(record -> record.giveUp(fate, condition));
    }

    /** One batch on its way to the function and back. */
    private final class Task {

        private final SimulatedShard shard;
        private final Lane lane;
        private final Batch batch;
        private final EventDocument event;
        private final TestLambdaContext lambda;
        private Instant startedAt = Instant.MIN;
        private Optional<FunctionEnd> end = Optional.empty();

        Task(SimulatedShard shard, Lane lane, Batch batch) {
            this.shard = shard;
            this.lane = lane;
            this.batch = batch;
            this.event = event();
            this.lambda = journal.nextContext();
        }

        private EventDocument event() {
            if (mapping.isPipe()) {
                return EventDocument.array(batch.records());
            }
            return lane.window()
                    .map(window -> EventDocument.of(batch, window, shard.id(), streamArn()))
                    .orElseGet(() -> EventDocument.of(batch.records()));
        }

        private String streamArn() {
            return shard.records().get(0).streamArn();
        }

        void prepare() {
            batch.records().forEach(ShardRecord::delivered);
        }

        void invoke() {
            startedAt = clock.now();
            SimulatedContext context = new SimulatedContext(lambda, clock, startedAt.plus(lambda.remainingTime()));
            end = Optional.of(function.invoke(event.bytes(), context));
        }

        void settle() {
            FunctionEnd reached = end.orElseThrow();
            Verdict verdict = reached.outcome().isFailure()
                    ? Verdict.failure(reached.outcome(), batch)
                    : responses.read(reached.response().orElseThrow(), batch);
            SimulatedInvocation invocation = new SimulatedInvocation(
                    lambda.requestId(), shard.id(), startedAt, event, reached, verdict.outcome());
            journal.add(invocation);
            settle(verdict, batch.after(invocation));
        }

        private void settle(Verdict verdict, Batch delivered) {
            Set<ShardRecord> failed = Set.copyOf(verdict.failed());
            delivered.records().stream()
                    .filter(record -> !failed.contains(record))
                    .forEach(record -> record.settle(RecordFate.PROCESSED));
            if (verdict.isDone()) {
                lane.succeeded(delivered, verdict.state());
            } else {
                lane.keep(verdict.state());
                settleFailed(verdict.outcome(), delivered.with(verdict.failed()));
            }
        }

        private void settleFailed(InvocationOutcome outcome, Batch failed) {
            List<Batch> parts = split(outcome, failed);
            if (!parts.isEmpty()) {
                lane.retry(parts, clock.now());
            } else if (isToBeGivenUp(failed)) {
                giveUp(failed);
            } else {
                lane.retry(List.of(failed.retried()), clock.now());
            }
        }

        /** The batches in place of a failed one, which costs no retry; none if nothing is split. */
        private List<Batch> split(InvocationOutcome outcome, Batch failed) {
            if (!mapping.bisectBatchOnFunctionError()) {
                return List.of();
            }
            if (outcome == InvocationOutcome.PARTIAL_SUCCESS && !mapping.isPipe()) {
                return failed.records().size() < batch.records().size() ? List.of(failed) : List.of();
            }
            return failed.records().size() > 1 ? failed.halves() : List.of();
        }

        private boolean isToBeGivenUp(Batch failed) {
            return failed.hasRecords() ? mapping.isLastAttempt(failed.retries()) : lane.isHopeless(failed, clock.now());
        }

        private void giveUp(Batch failed) {
            if (failed.hasRecords()) {
                discard(failed, shard, RETRY_ATTEMPTS_EXHAUSTED, failed.retries() + 1);
            }
            lane.giveUp(failed);
        }
    }
}
