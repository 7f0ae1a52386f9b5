package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    /** The beginning of a window of ten seconds. */
    private static final long WINDOW = 1_764_085_600;

    private static EventSourceMapping.Builder mapping() {
        return EventSourceMapping.builder()
                .batchSize(2)
                .tumblingWindowInSeconds(10)
                .maximumRetryAttempts(3);
    }

    private static EventSourceMappingSimulator simulator(EventSourceMapping.Builder mapping, int... seconds) {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(mapping.build());
        for (int i = 0; i < seconds.length; i++) {
            simulator.shard("shard-1").add(Changes.record(String.valueOf(i + 1), "i" + i, WINDOW + seconds[i]));
        }
        return simulator;
    }

    /** Appends the records to the state; fails as it is told. */
    private static RequestStreamHandler collecting(List<String> failures) {
        return (event, answer, context) -> {
            JsonSlice root = JsonDocument.parse(event.readAllBytes()).root();
            String seen = root.field("state")
                    .flatMap(state -> state.field("seen"))
                    .map(JsonSlice::text)
                    .orElse("");
            String failure = failures.isEmpty() ? "" : failures.remove(0);
            List<String> numbers =
                    Changes.numbers(new ByteArrayInputStream(root.json().getBytes(StandardCharsets.UTF_8)));
            if (failure.equals("throw")) {
                throw new IllegalStateException();
            }
            int end = numbers.contains(failure) ? numbers.indexOf(failure) : numbers.size();
            String state = "{\"seen\":\"" + seen + String.join("", numbers.subList(0, end)) + "\"}";
            String named = end < numbers.size() ? "{\"itemIdentifier\":\"" + failure + "\"}" : "";
            Changes.write(answer, "{\"state\":" + state + ",\"batchItemFailures\":[" + named + "]}");
        };
    }

    private static RequestStreamHandler collecting(String... failures) {
        return collecting(new ArrayList<>(List.of(failures)));
    }

    private static List<String> tails(SimulationResult result) {
        return result.invocations().stream()
                .map(SimulatedInvocation::event)
                .map(event -> event.substring(event.indexOf("],\"window\"") + 2))
                .map(tail -> tail.replace("\"eventSourceARN\":\"" + Changes.STREAM + "\",", "")
                        .replace("\"isWindowTerminatedEarly\":false", "-"))
                .toList();
    }

    @Test
    void theStateGoesFromBatchToBatchAndAWindowEndsWithAnInvocationOfItsOwn() {
        SimulationResult result = simulator(mapping(), 0, 5, 9, 10).deliverTo(WindowTest::collecting);

        assertThat(result.batches())
                .containsExactly(List.of("1", "2"), List.of("3"), List.of(), List.of("4"), List.of());
        String first = "\"window\":{\"start\":\"2025-11-25T15:46:40Z\",\"end\":\"2025-11-25T15:46:50Z\"}";
        String second = "\"window\":{\"start\":\"2025-11-25T15:46:50Z\",\"end\":\"2025-11-25T15:47:00Z\"}";
        assertThat(tails(result))
                .containsExactly(
                        first + ",\"state\":{},\"shardId\":\"shard-1\",\"isFinalInvokeForWindow\":false,-}",
                        first
                                + ",\"state\":{\"seen\":\"12\"},\"shardId\":\"shard-1\",\"isFinalInvokeForWindow\":false,-}",
                        first
                                + ",\"state\":{\"seen\":\"123\"},\"shardId\":\"shard-1\",\"isFinalInvokeForWindow\":true,-}",
                        second + ",\"state\":{},\"shardId\":\"shard-1\",\"isFinalInvokeForWindow\":false,-}",
                        second
                                + ",\"state\":{\"seen\":\"4\"},\"shardId\":\"shard-1\",\"isFinalInvokeForWindow\":true,-}");
        assertThat(result.invocations().get(4).startedAt()).isEqualTo("2025-11-25T15:47:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":[]}", "{\"state\":null}", "{\"state\":5}"})
    void anAnswerWithoutStateFails(String response) {
        SimulationResult result = simulator(mapping().onFailure(OnFailureDestination.SQS), 0)
                .deliverTo(() -> Changes.answering(response));

        assertThat(result.outcomes()).containsOnly(InvocationOutcome.INVALID_RESPONSE);
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("1");
    }

    @Test
    void aFailedBatchIsDeliveredAgainWithTheStateFromBefore() {
        RequestStreamHandler function = collecting("", "throw");
        SimulationResult result = simulator(mapping(), 0, 1, 2).deliverTo(() -> function);

        assertThat(result.batches()).containsExactly(List.of("1", "2"), List.of("3"), List.of("3"), List.of());
        assertThat(tails(result).get(2)).contains("\"state\":{\"seen\":\"12\"}");
        assertThat(tails(result).get(3)).contains("\"state\":{\"seen\":\"123\"}");
    }

    @Test
    void aPartialSuccessKeepsTheStateThatCameWithIt() {
        RequestStreamHandler function = collecting("2");
        SimulationResult result =
                simulator(mapping().reportBatchItemFailures(true), 0, 1).deliverTo(() -> function);

        assertThat(result.batches()).containsExactly(List.of("1", "2"), List.of("2"), List.of());
        assertThat(tails(result).get(1)).contains("\"state\":{\"seen\":\"1\"}");
        assertThat(tails(result).get(2)).contains("\"state\":{\"seen\":\"12\"}");
    }

    @Test
    void theEndOfAWindowIsRepeatedUntilItSucceeds() {
        RequestStreamHandler function = collecting("", "throw", "throw", "throw", "throw", "throw");
        SimulationResult result = simulator(mapping(), 0, 11).deliverTo(() -> function);

        assertThat(result.batches()).hasSize(9).startsWith(List.of("1")).endsWith(List.of("2"), List.of());
        assertThat(tails(result).subList(1, 7)).allMatch(tail -> tail.contains("\"isFinalInvokeForWindow\":true"));
    }

    @Test
    void aWindowWhoseEndNeverSucceedsIsGivenUpAfterADay() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 0);

        SimulationResult result = simulator.deliverTo(() -> (event, answer, context) -> {
            String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
            Changes.write(answer, text.contains("\"isFinalInvokeForWindow\":true") ? "no" : "{\"state\":{}}");
        });

        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("1");
        assertThat(simulator.now()).isAfter("2025-11-26T15:46:50Z").isBefore("2025-11-26T15:50:00Z");
    }

    @Test
    void aStateOfMoreThanAMegabyteEndsTheWindowEarly() {
        String large = "{\"state\":{\"large\":\"" + "x".repeat(1 << 20) + "\"}}";
        List<String> answers = new ArrayList<>(List.of(large, "{\"state\":{}}"));
        SimulationResult result = simulator(mapping(), 0, 1, 2)
                .deliverTo(() -> (event, answer, context) ->
                        Changes.write(answer, answers.isEmpty() ? "{\"state\":{}}" : answers.remove(0)));

        assertThat(result.batches()).containsExactly(List.of("1", "2"), List.of(), List.of("3"), List.of());
        assertThat(result.invocations().get(1).event())
                .contains("\"large\"")
                .endsWith("\"isFinalInvokeForWindow\":false,\"isWindowTerminatedEarly\":true}");
        assertThat(tails(result).get(2)).contains("\"start\":\"2025-11-25T15:46:40Z\"", "\"state\":{}", ",-}");
    }

    @Test
    void aChildShardStartsAfreshWhenTheWindowsOfItsParentAreClosed() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 0);
        simulator.childShard("shard-2", simulator.shard("shard-1")).add(Changes.record("9", "i9", WINDOW + 1));

        SimulationResult result = simulator.deliverTo(WindowTest::collecting);

        assertThat(result.batches()).containsExactly(List.of("1"), List.of(), List.of("9"), List.of());
        assertThat(tails(result).get(2)).contains("\"state\":{}", "shard-2");
        assertThat(result.invocations().get(1).startedAt()).isEqualTo("2025-11-25T15:46:41Z");
    }

    @Test
    void windowsAndParallelBatchesDoNotGoTogether() {
        EventSourceMapping.Builder mapping = mapping().parallelizationFactor(2);

        assertThatIllegalArgumentException()
                .isThrownBy(mapping::build)
                .withMessageContaining("TumblingWindowInSeconds")
                .withMessageContaining("ParallelizationFactor");
    }
}
