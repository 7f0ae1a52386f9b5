package io.lambdarouter.testkit;

import static io.lambdarouter.testkit.Changes.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipeTest {

    private static EventSourceMapping.Builder pipe(PipeResponseReading reading) {
        return EventSourceMapping.builder().batchSize(5).maximumRetryAttempts(1).eventBridgePipe(reading);
    }

    @ParameterizedTest
    @EnumSource
    void theEventIsABareArray(PipeResponseReading reading) {
        SimulationResult result = simulator(pipe(reading), 1).deliverTo(() -> Changes.answering(""));

        assertThat(result.invocations())
                .singleElement()
                .satisfies(invocation -> assertThat(invocation.event()).isEqualTo("[" + Changes.record(1) + "]"));
    }

    @ParameterizedTest
    @CsvSource({"NAMED_RECORDS, 2 4", "FROM_FIRST_NAMED, 2 3 4 5"})
    void anAnswerNamesRecordsByTheirEventIds(PipeResponseReading reading, String again) {
        List<String> answers = new ArrayList<>(List.of(Changes.failures(List.of("\"e4\"", "\"e2\""))));

        SimulationResult result = simulator(pipe(reading), 5)
                .deliverTo(() ->
                        (event, answer, context) -> Changes.write(answer, answers.isEmpty() ? "" : answers.remove(0)));

        assertThat(result.batches()).containsExactly(List.of("1", "2", "3", "4", "5"), List.of(again.split(" ")));
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"\"", "null", "1"})
    void aNameThatIsNoEventIdOfTheBatchFailsAllOfIt(String identifier) {
        SimulationResult result = simulator(pipe(PipeResponseReading.NAMED_RECORDS), 2)
                .deliverTo(() -> Changes.answering(Changes.failures(List.of(identifier))));

        assertThat(result.outcomes()).hasSize(2).containsOnly(InvocationOutcome.INVALID_RESPONSE);
        assertThat(result.sequenceNumbers(RecordFate.LOST)).containsExactly("1", "2");
    }

    @Test
    void automaticBisectHalvesWhatHasFailed() {
        SimulationResult result = simulator(
                        pipe(PipeResponseReading.FROM_FIRST_NAMED)
                                .bisectBatchOnFunctionError(true)
                                .maximumRetryAttempts(0),
                        5)
                .deliverTo(() -> (event, answer, context) -> {
                    List<String> numbers = Changes.numbers(event);
                    Changes.write(answer, numbers.contains("2") ? Changes.failures(List.of("\"e2\"")) : "");
                });

        assertThat(result.batches())
                .containsExactly(
                        List.of("1", "2", "3", "4", "5"),
                        List.of("2", "3"),
                        List.of("2"),
                        List.of("3"),
                        List.of("4", "5"));
        assertThat(result.sequenceNumbers(RecordFate.LOST)).containsExactly("2");
    }

    @Test
    void aMessageToADeadLetterQueueIsThatOfAPipe() {
        SimulationResult result = simulator(
                        pipe(PipeResponseReading.NAMED_RECORDS).onFailure(OnFailureDestination.SQS), 1)
                .deliverTo(Changes::throwing);

        assertThat(result.destinationMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.json())
                        .startsWith(
                                "{\"context\":{\"partnerResourceArn\":\"arn:aws:pipes:us-east-1:123456789012:pipe/function\","
                                        + "\"condition\":\"RetryAttemptsExhausted\"},\"version\":\"1.0\",\"timestamp\":\"2025-11-25T15:46:42.000Z\","
                                        + "\"DDBStreamBatchInfo\":{"));
    }
}
