package io.lambdarouter.testkit;

import static io.lambdarouter.testkit.Changes.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers whose effect has been recorded on AWS, and those that AWS documents. */
class FunctionResponseTest {

    private static EventSourceMapping.Builder reporting() {
        return EventSourceMapping.builder()
                .batchSize(3)
                .maximumRetryAttempts(3)
                .reportBatchItemFailures(true)
                .onFailure(OnFailureDestination.SQS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"batchItemFailures\":[]}",
                "{\"batchItemFailures\":null}",
                "",
                "{\"other\":1}"
            })
    void anAnswerWithoutFailuresIsASuccess(String response) {
        SimulationResult result = simulator(reporting(), 1).deliverTo(() -> Changes.answering(response));

        assertThat(result.outcomes()).containsExactly(InvocationOutcome.SUCCESS);
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("1");
        assertThat(result.destinationMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":123}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":1}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"123\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"foo\":123}]}",
                "{\"batchItemFailures\":[{\"foo\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"123\"}]}",
                "{\"batchItemFailures\":[\"1\"]}",
                "{\"batchItemFailures\":{}}",
                "[1]",
                "\"done\"",
                "{\"batchItemFailures\":[",
            })
    void anAnswerThatNamesNoRecordOfTheBatchFailsAllOfIt(String response) {
        SimulationResult result = simulator(reporting(), 2).deliverTo(() -> Changes.answering(response));

        assertThat(result.outcomes()).hasSize(4).containsOnly(InvocationOutcome.INVALID_RESPONSE);
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("1", "2");
        assertThat(functionError(result)).isEqualTo("null");
        assertThat(invokeCount(result)).isEqualTo("4");
    }

    @Test
    void anExceptionFailsTheWholeBatch() {
        SimulationResult result = simulator(reporting(), 2).deliverTo(Changes::throwing);

        assertThat(result.outcomes()).hasSize(4).containsOnly(InvocationOutcome.EXCEPTION);
        assertThat(result.invocations().get(0).error().orElseThrow()).hasMessage("poison");
        assertThat(functionError(result)).isEqualTo("\"Unhandled\"");
        assertThat(invokeCount(result)).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}", "no JSON", "{\"batchItemFailures\":5}"})
    void noAnswerIsReadUnlessTheMappingSaysSo(String response) {
        SimulationResult result =
                simulator(reporting().reportBatchItemFailures(false), 2).deliverTo(() -> Changes.answering(response));

        assertThat(result.outcomes()).containsExactly(InvocationOutcome.SUCCESS);
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("1", "2");
    }

    /** Numbers are compared by value: as texts, the longest of these would come first. */
    @ParameterizedTest
    @CsvSource({"'\"10\",\"9\"', 9 10 100", "'\"100\",\"10\"', 10 100", "'\"100\"', 100", "'\"10\",\"10\"', 10 100"})
    void theLowestNumberInTheAnswerIsWhereDeliveryGoesOn(String identifiers, String again) {
        List<String> answers = new ArrayList<>(List.of(Changes.failures(List.of(identifiers.split(",")))));
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
                        reporting().build())
                .add(Changes.record(9))
                .add(Changes.record(10))
                .add(Changes.record(100));

        SimulationResult result = simulator.deliverTo(() -> (event, answer, context) ->
                Changes.write(answer, answers.isEmpty() ? Changes.SUCCESS : answers.remove(0)));

        assertThat(result.batches()).containsExactly(List.of("9", "10", "100"), List.of(again.split(" ")));
        assertThat(result.outcomes()).containsExactly(InvocationOutcome.PARTIAL_SUCCESS, InvocationOutcome.SUCCESS);
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("9", "10", "100");
    }

    @Test
    void anAnswerLargerThanLambdaTakesFailsTheBatch() {
        String response = "{\"batchItemFailures\":[]" + " ".repeat(6 << 20) + "}";

        SimulationResult result =
                simulator(reporting().maximumRetryAttempts(0), 1).deliverTo(() -> Changes.answering(response));

        assertThat(result.outcomes()).containsExactly(InvocationOutcome.EXCEPTION);
        assertThat(result.invocations().get(0).error().orElseThrow()).hasMessageContaining("expected at most 6291456");
    }

    private static String functionError(SimulationResult result) {
        return member(result, "responseContext", "functionError");
    }

    private static String invokeCount(SimulationResult result) {
        return member(result, "requestContext", "approximateInvokeCount");
    }

    private static String member(SimulationResult result, String object, String name) {
        assertThat(result.destinationMessages()).hasSize(1);
        String json = result.destinationMessages().get(0).json();
        return JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8))
                .root()
                .field(object)
                .flatMap(found -> found.field(name))
                .map(JsonSlice::json)
                .orElseThrow();
    }
}
