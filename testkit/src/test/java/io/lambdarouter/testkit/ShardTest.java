package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    private static final int ITEMS = 20;

    private static EventSourceMapping.Builder mapping() {
        return EventSourceMapping.builder().batchSize(3).maximumRetryAttempts(5);
    }

    /** Ten changes of each item, mixed. */
    private static EventSourceMappingSimulator manyChanges(int factor) {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
                mapping().parallelizationFactor(factor).build());
        IntStream.range(0, 10 * ITEMS)
                .forEach(i -> simulator.add(Changes.record(String.valueOf(i + 1), "item" + i % ITEMS, 0)));
        return simulator;
    }

    private static int itemOf(String number) {
        return (Integer.parseInt(number) - 1) % ITEMS;
    }

    /** Remembers what it has done, item by item; fails each batch once. */
    private static final class Remembering implements RequestStreamHandler {
        private final Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
        private final Set<String> failed = ConcurrentHashMap.newKeySet();

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            List<String> numbers = Changes.numbers(event);
            if (failed.add(numbers.get(0))) {
                throw new IllegalStateException("first attempt");
            }
            numbers.forEach(number -> done.computeIfAbsent(
                            itemOf(number), item -> Collections.synchronizedList(new ArrayList<>()))
                    .add(Integer.valueOf(number)));
        }

        void hasSeenEveryItemInOrder() {
            assertThat(done).hasSize(ITEMS);
            assertThat(done.values())
                    .allSatisfy(numbers -> assertThat(numbers).hasSize(10).isSorted());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void parallelBatchesKeepTheChangesOfAnItemInOrder(int factor) {
        Remembering function = new Remembering();

        SimulationResult result = manyChanges(factor).deliverTo(() -> function);

        function.hasSeenEveryItemInOrder();
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(10 * ITEMS);
    }

    @Test
    void onAnExecutorTheyStayInOrderToo() throws InterruptedException {
        Remembering function = new Remembering();
        ExecutorService executor = Executors.newFixedThreadPool(4);

        SimulationResult result = manyChanges(10).deliverTo(() -> function, executor);

        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        function.hasSeenEveryItemInOrder();
        assertThat(result.batches())
                .isEqualTo(manyChanges(10).deliverTo(Remembering::new).batches());
    }

    @Test
    void parallelBatchesAreDeliveredInTurn() {
        SimulationResult result = manyChanges(2).deliverTo(() -> Changes.answering(""));

        List<Set<Integer>> firstItems = result.batches().subList(0, 4).stream()
                .map(batch -> Set.copyOf(batch.stream().map(ShardTest::itemOf).toList()))
                .toList();
        assertThat(firstItems.get(0)).doesNotContainAnyElementsOf(firstItems.get(1));
        assertThat(result.batches().get(2)).isNotEqualTo(result.batches().get(0));
    }

    /** All that is not behind the poison is done before its first retry, for which a second has to pass. */
    @Test
    void aPoisonRecordBlocksItsOwnPartOfTheShardOnly() {
        SimulationResult result = manyChanges(10).deliverTo(() -> Changes.throwingOn("1"::equals));

        int retry = result.outcomes().lastIndexOf(InvocationOutcome.EXCEPTION);
        List<Integer> before = items(result.batches().subList(1, retry - 4));
        List<Integer> behind =
                items(result.batches().subList(retry + 1, result.batches().size()));
        assertThat(result.batches().get(retry)).contains("1");
        assertThat(before).hasSizeGreaterThan(5 * ITEMS).doesNotContain(itemOf("1"));
        assertThat(behind).contains(itemOf("1")).doesNotContainAnyElementsOf(before);
    }

    private static List<Integer> items(List<List<String>> batches) {
        return batches.stream().flatMap(List::stream).map(ShardTest::itemOf).toList();
    }

    /** Two invocations wait for each other, so that this ends only if they run at once, in processes of their own. */
    @Test
    void invocationsThatRunAtOnceHaveProcessesOfTheirOwn() throws InterruptedException {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().build());
        simulator.shard("a").add(Changes.record(1));
        simulator.shard("b").add(Changes.record(2));
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService executor = Executors.newFixedThreadPool(2);

        SimulationResult result = simulator.deliverTo(
                () -> (event, answer, context) -> {
                    try {
                        both.await(1, TimeUnit.MINUTES);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                executor);

        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(result.outcomes()).containsExactly(InvocationOutcome.SUCCESS, InvocationOutcome.SUCCESS);
        assertThat(result.coldStarts()).isEqualTo(2);
    }

    @Test
    void aBatchHoldsRecordsOfOneShard() {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().build());
        simulator.shard("a").add(Changes.record(1)).add(Changes.record(3));
        simulator.shard("b").add(Changes.record(2));

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(""));

        assertThat(result.batches()).containsExactly(List.of("1", "3"), List.of("2"));
        assertThat(result.invocations())
                .extracting(SimulatedInvocation::shardId)
                .containsExactly("a", "b");
    }

    @Test
    void aChildIsReadWhenAllOfItsParentIsDone() {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().build());
        SimulatedShard parent = simulator.shard("parent").add(Changes.record(1));
        simulator.childShard("child", parent).add(Changes.record(2));
        simulator.childShard("grandchild", simulator.shard("child")).add(Changes.record(3));

        SimulationResult result = simulator.deliverTo(() -> Changes.throwingOn("1"::equals));

        assertThat(result.invocations())
                .extracting(SimulatedInvocation::shardId)
                .containsExactly("parent", "parent", "parent", "parent", "parent", "parent", "child", "grandchild");
        assertThatIllegalStateException()
                .isThrownBy(() -> parent.add(Changes.record(4)))
                .withMessageContaining("put the record on the child");
    }

    @Test
    void theChangesOfAnItemGoToOneShard() {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().build());
        simulator.shard("a");
        simulator.shard("b");
        IntStream.range(0, 40).forEach(i -> simulator.add(Changes.record(String.valueOf(i), "item" + i % 10, 0)));

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(""));

        assertThat(result.records()).extracting(SimulatedRecord::shardId).contains("a", "b");
        assertThat(result.records())
                .allMatch(record -> result.records().stream()
                        .filter(other -> sameItem(other, record))
                        .allMatch(other -> other.shardId().equals(record.shardId())));
    }

    private static boolean sameItem(SimulatedRecord one, SimulatedRecord other) {
        return Integer.parseInt(one.sequenceNumber()) % 10 == Integer.parseInt(other.sequenceNumber()) % 10;
    }

    @Test
    void theRecordsOfAnEventCanBeAdded() {
        String event = "{\"Records\":[" + Changes.record(1) + "," + Changes.record(2) + "]}";

        SimulationResult result = EventSourceMappingSimulator.of(mapping().build())
                .addEvent(event)
                .deliverTo(() -> Changes.answering(""));

        assertThat(result.invocations())
                .singleElement()
                .satisfies(invocation -> assertThat(invocation.event()).isEqualTo(event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"record\""})
    void onlyAnObjectIsARecord(String record) {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.add(record))
                .withMessageContaining("OBJECT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.addEvent("{\"records\":[]}"))
                .withMessageContaining("as Lambda sends it");
    }

    @Test
    void recordsThatTellNothingAreDeliveredAllTheSame() {
        SimulationResult result = EventSourceMappingSimulator.of(mapping().build())
                .add("{}")
                .add("{\"dynamodb\":{\"ApproximateCreationDateTime\":\"yesterday\",\"SequenceNumber\":7}}")
                .deliverTo(() -> Changes.answering(""));

        assertThat(result.batches()).containsExactly(List.of("", "7"));
    }
}
