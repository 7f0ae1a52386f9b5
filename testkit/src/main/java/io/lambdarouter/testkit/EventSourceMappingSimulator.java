package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Does with the records of a DynamoDB stream what Lambda's event source mapping does: makes batches, invokes a function,
 * reads its answers, delivers again what failed, and gives up as the mapping's settings say.
 *
 * <pre>{@code
 * EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
 *         EventSourceMapping.builder().batchSize(3).maximumRetryAttempts(2).build());
 * simulator.add(record1).add(record2);
 * SimulationResult result = simulator.deliverTo(LambdaRouterHandler::new);
 * }</pre>
 *
 * <p><b>As AWS documents or has been seen to do:</b> which answers mean success, partial success and failure; where a batch
 * is delivered again from; the number of attempts; the splitting of batches, which costs no attempt; filter criteria; the
 * fields of events and of messages to destinations; children after their parents; the order of the records of one item; at
 * most 6 MB in an event and in an answer; a new process of the function after a timeout or a crash, and for each
 * invocation that runs beside others.
 *
 * <p><b>Where AWS says nothing,</b> the simulator chooses what is harder on the function, or simply one way: a batch waits
 * 1 s before its first retry, and then twice as long each time, up to 1 min. The second half of a batch gets the odd
 * record. With {@code BisectBatchOnFunctionError}, an answer that names the first record splits nothing and costs an
 * attempt. An answer that is no JSON, no object, or names one unknown record beside known ones is a failure; an object
 * without {@code batchItemFailures} is a success. The last invocation of a tumbling window holds no records; it is repeated
 * for up to 24 h. A window ended early goes on with an empty state after one invocation that says so. A record that
 * is 24 h old is gone from the stream without a message. Records are spread over shards and parallel batches by all their
 * keys. Each discarded batch has a message of its own.
 *
 * <p><b>Not simulated:</b> throttling, reading from the stream and its latency, {@code LATEST}, permissions, quotas of the
 * account, duplicates that AWS makes without a failure, changes of a mapping while it works.
 *
 * <p><b>Time</b> is simulated and passes only while the mapping waits and in {@link #advance}. By default it begins when the
 * newest record was created, so that all records are there at the start. Where it begins earlier, records arrive
 * when they are created. Every run with the same records and the same answers is the same.
 *
 * <p>Not for use by several threads at once, but for {@link #now}, {@link #advance} and {@link #kill}, which are for the
 * function.
 */
public final class EventSourceMappingSimulator {

    private static final String FIRST_SHARD = "shardId-00000000000000000001-00000001";

    private final EventSourceMapping mapping;
    private final Map<String, SimulatedShard> shards = new LinkedHashMap<>();
    private final SimulatedClock clock = new SimulatedClock();
    private final Set<String> killed = FunctionHost.noneKilled();
    private final Journal journal;
    private int coldStarts;

    private EventSourceMappingSimulator(EventSourceMapping mapping, Duration functionTimeout) {
        this.mapping = mapping;
        this.journal = new Journal(functionTimeout, mapping.isPipe());
    }

    /**
     * A simulator with an empty stream, for functions with a timeout of one minute.
     *
     * @param mapping the settings
     * @return a new simulator
     */
    public static EventSourceMappingSimulator of(EventSourceMapping mapping) {
        return of(mapping, Duration.ofMinutes(1));
    }

    /**
     * A simulator with an empty stream.
     *
     * @param mapping the settings
     * @param functionTimeout how long an invocation may take, in simulated time, at most 15 minutes
     * @return a new simulator
     * @throws IllegalArgumentException if the timeout is out of range
     */
    public static EventSourceMappingSimulator of(EventSourceMapping mapping, Duration functionTimeout) {
        if (functionTimeout.compareTo(Duration.ZERO) <= 0 || functionTimeout.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException(
                    "The function's timeout is " + functionTimeout + ", expected up to 15 minutes, as in Lambda");
        }
        return new EventSourceMappingSimulator(mapping, functionTimeout);
    }

    /**
     * Lets time begin at another moment than the creation of the newest record.
     *
     * @param start the moment
     * @return this
     * @throws IllegalStateException if time has begun: by this method, {@link #advance} or {@link #deliverTo}
     */
    public EventSourceMappingSimulator startAt(Instant start) {
        if (clock.isSet()) {
            throw new IllegalStateException(
                    "It is " + clock.now() + " already, expected that time has not begun; call" + " startAt first");
        }
        clock.set(start);
        return this;
    }

    /**
     * A shard of the stream.
     *
     * @param shardId its id
     * @return the shard, a new one at the first call
     */
    public SimulatedShard shard(String shardId) {
        return shards.computeIfAbsent(shardId, id -> new SimulatedShard(id, mapping, Optional.empty()));
    }

    /**
     * A shard that follows another, which takes no more records from now on: it is read when all of its parent is done.
     *
     * @param shardId its id
     * @param parent the shard that it follows
     * @return the shard, a new one at the first call
     */
    public SimulatedShard childShard(String shardId, SimulatedShard parent) {
        parent.close();
        return shards.computeIfAbsent(shardId, id -> new SimulatedShard(id, mapping, Optional.of(parent)));
    }

    /**
     * Puts a record at the end of the shard that its keys belong to; there is one shard unless {@link #shard} was called.
     *
     * @param record a record as Lambda sends it in {@code Records}: JSON
     * @return this
     * @throws IllegalArgumentException if it is no JSON object
     */
    public EventSourceMappingSimulator add(String record) {
        add(JsonDocument.parse(record.getBytes(StandardCharsets.UTF_8)).root());
        return this;
    }

    /**
     * Puts the records of an event on the shards that their keys belong to.
     *
     * @param event an event as Lambda sends it, with its {@code Records}: JSON
     * @return this
     * @throws IllegalArgumentException if it holds no list of JSON objects
     */
    public EventSourceMappingSimulator addEvent(String event) {
        SimulatedShard.recordsOf(event).forEach(this::add);
        return this;
    }

    private void add(JsonSlice record) {
        List<SimulatedShard> open =
                shards.values().stream().filter(shard -> !shard.isClosed()).toList();
        SimulatedShard shard = open.isEmpty()
                ? shard(FIRST_SHARD)
                : open.get(Math.floorMod(ShardRecord.itemKey(record).hashCode(), open.size()));
        shard.add(record);
    }

    /**
     * Delivers all that is in the stream, and waits, in simulated time, until each record has met its fate. Batches that
     * Lambda would deliver at the same time are delivered in turn on this thread.
     *
     * @param function starts a process of the function: a handler, or something that makes one. Called for the first
     *     invocation, and for the next one after a timeout or a crash; no handler is closed
     * @return what has happened so far, in this call and the calls before
     */
    public SimulationResult deliverTo(Supplier<? extends RequestStreamHandler> function) {
        return deliverTo(function, Runnable::run);
    }

    /**
     * Delivers all that is in the stream, and waits, in simulated time, until each record has met its fate. Batches that
     * Lambda would deliver at the same time run at the same time; each of them has a process of its own.
     *
     * @param function starts a process of the function; called by one thread at a time
     * @param executor runs the invocations
     * @return what has happened so far, in this call and the calls before
     */
    public SimulationResult deliverTo(Supplier<? extends RequestStreamHandler> function, Executor executor) {
        begin();
        records().forEach(record -> record.arrive(clock.now()));
        FunctionHost host = new FunctionHost(function, killed);
        new Simulation(mapping, List.copyOf(shards.values()), clock, host, executor, journal).run();
        coldStarts += host.started();
        return new SimulationResult(
                journal.invocations(), records().map(ShardRecord::snapshot).toList(), journal.messages(), coldStarts);
    }

    private void begin() {
        if (!clock.isSet()) {
            clock.set(records()
                    .flatMap(record -> record.tellsCreation().stream())
                    .max(Comparator.naturalOrder())
                    .orElse(SimulatedClock.EPOCH));
        }
    }

    private Stream<ShardRecord> records() {
        return new ArrayList<>(shards.values()).stream().flatMap(shard -> shard.records().stream());
    }

    /**
     * What time it is.
     *
     * @return simulated time
     */
    public Instant now() {
        return clock.now();
    }

    /**
     * Lets time pass, as a function does that takes its time. An invocation whose time is over has failed, whatever it
     * answers.
     *
     * @param duration how long
     * @throws IllegalArgumentException if it is below zero
     */
    public void advance(Duration duration) {
        begin();
        clock.advance(duration);
    }

    /**
     * Ends the process in which an invocation runs: whatever the function does from here on, its answer is lost. To be
     * thrown: {@code throw simulator.kill(context)}.
     *
     * @param context the context of the invocation
     * @return what to throw, so that no more of the function's code runs
     */
    public FunctionKilled kill(Context context) {
        killed.add(context.getAwsRequestId());
        return new FunctionKilled();
    }
}
