package io.lambdarouter.testkit;

import static io.lambdarouter.testkit.Changes.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

    private static EventSourceMapping.Builder mapping() {
        return EventSourceMapping.builder().batchSize(3).onFailure(OnFailureDestination.SQS);
    }

    /** The batches as one text: {@code 1 2 3; 3}. */
    private static String trace(SimulationResult result) {
        return String.join(
                "; ",
                result.batches().stream().map(batch -> String.join(" ", batch)).toList());
    }

    private static List<Integer> deliveries(SimulationResult result) {
        return result.records().stream().map(SimulatedRecord::deliveries).toList();
    }

    /** As recorded on AWS: six records, the last one poison. */
    @Test
    void aReportedPoisonRecordIsDeliveredOnceAndThreeTimesAgain() {
        SimulationResult result = simulator(mapping().maximumRetryAttempts(3).reportBatchItemFailures(true), 6)
                .deliverTo(() -> Changes.reporting("6"::equals));

        assertThat(trace(result)).isEqualTo("1 2 3; 4 5 6; 6; 6; 6");
        assertThat(deliveries(result)).containsExactly(1, 1, 1, 1, 1, 4);
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("1", "2", "3", "4", "5");
        assertThat(result.destinationMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.sequenceNumbers()).containsExactly("6"));
    }

    /** What lies behind the poison in its batch goes with it: reporting alone does not isolate a record. */
    @Test
    void theRecordsBehindAReportedOneAreGivenUpWithIt() {
        SimulationResult result = simulator(mapping().maximumRetryAttempts(1).reportBatchItemFailures(true), 4)
                .deliverTo(() -> Changes.reporting("2"::equals));

        assertThat(trace(result)).isEqualTo("1 2 3; 2 3; 4");
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("2", "3");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 4", "10, 11"})
    void aFailingBatchIsInvokedOnceAndAsOftenAgainAsTheMappingSays(int retries, int invocations) {
        SimulationResult result =
                simulator(mapping().maximumRetryAttempts(retries), 3).deliverTo(Changes::throwing);

        assertThat(result.batches()).hasSize(invocations).containsOnly(List.of("1", "2", "3"));
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("1", "2", "3");
    }

    @Test
    void withoutADestinationARecordThatIsGivenUpIsLost() {
        SimulationResult result = simulator(EventSourceMapping.builder().maximumRetryAttempts(0), 1)
                .deliverTo(Changes::throwing);

        assertThat(result.destinationMessages()).isEmpty();
        assertThat(result.records())
                .singleElement()
                .isEqualTo(new SimulatedRecord(
                        "shardId-00000000000000000001-00000001",
                        "1",
                        Changes.record(1),
                        1,
                        RecordFate.LOST,
                        Optional.of("RetryAttemptsExhausted")));
    }

    @Test
    void byDefaultAPoisonRecordBlocksItsShardUntilTheStreamForgetsIt() {
        EventSourceMappingSimulator simulator = simulator(mapping(), 2).add(Changes.record("3", "i3", 1_764_086_600));
        Instant start = Instant.ofEpochSecond(1_764_086_600);

        SimulationResult result = simulator.deliverTo(() -> Changes.throwingOn("2"::equals));

        assertThat(result.sequenceNumbers(RecordFate.LOST)).containsExactly("1", "2");
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).containsExactly("3");
        assertThat(result.records().get(1).condition()).contains("StreamRetentionExceeded");
        assertThat(result.destinationMessages()).isEmpty();
        assertThat(simulator.now()).isBetween(start.plus(Duration.ofHours(23)), start.plus(Duration.ofHours(25)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the poison, the retries, the trace, the records that are given up
                "3 | 0 | 1 2 3 4; 1 2; 3 4; 3; 4 | 3",
                "3 | 2 | 1 2 3 4; 1 2; 3 4; 3; 3; 3; 4 | 3",
                "1 | 1 | 1 2 3 4; 1 2; 1; 1; 2; 3 4 | 1",
                "1 4 | 0 | 1 2 3 4; 1 2; 1; 2; 3 4; 3; 4 | 1 4",
            })
    void aBatchThatFailsIsHalvedWithoutUsingUpRetries(String poison, int retries, String trace, String givenUp) {
        SimulationResult result = simulator(
                        mapping().batchSize(4).bisectBatchOnFunctionError(true).maximumRetryAttempts(retries), 4)
                .deliverTo(() -> Changes.throwingOn(List.of(poison.split(" "))::contains));

        assertThat(trace(result)).isEqualTo(trace);
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly(givenUp.split(" "));
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(4 - givenUp.split(" ").length);
    }

    @Test
    void ofAnOddNumberTheSecondHalfIsLarger() {
        SimulationResult result = simulator(
                        mapping().bisectBatchOnFunctionError(true).maximumRetryAttempts(0), 3)
                .deliverTo(() -> Changes.throwingOn("1"::equals));

        assertThat(trace(result)).isEqualTo("1 2 3; 1; 2 3");
    }

    @Test
    void aReportedBatchIsBisectedAtTheReportedRecordWithoutUsingUpRetries() {
        SimulationResult result = simulator(
                        mapping()
                                .batchSize(4)
                                .bisectBatchOnFunctionError(true)
                                .reportBatchItemFailures(true)
                                .maximumRetryAttempts(1),
                        4)
                .deliverTo(() -> Changes.reporting("4"::equals));

        assertThat(trace(result)).isEqualTo("1 2 3 4; 4; 4");
        assertThat(deliveries(result)).containsExactly(1, 1, 1, 3);
    }

    @Test
    void anInvalidAnswerHalvesTheBatchToo() {
        SimulationResult result = simulator(
                        mapping()
                                .bisectBatchOnFunctionError(true)
                                .reportBatchItemFailures(true)
                                .maximumRetryAttempts(0),
                        2)
                .deliverTo(() -> Changes.answering("{\"batchItemFailures\":[{}]}"));

        assertThat(trace(result)).isEqualTo("1 2; 1; 2");
    }

    @Test
    void waitingDoublesUpToAMinute() {
        SimulationResult result =
                simulator(mapping().maximumRetryAttempts(8), 1).deliverTo(Changes::throwing);

        List<Instant> starts = result.invocations().stream()
                .map(SimulatedInvocation::startedAt)
                .toList();
        assertThat(IntStream.range(1, starts.size())
                        .mapToObj(i -> Duration.between(starts.get(i - 1), starts.get(i))
                                .toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void aRecordThatIsTooOldIsGivenUpBeforeItsRetriesAre() {
        EventSourceMappingSimulator simulator = simulator(mapping().maximumRecordAgeInSeconds(60), 1);

        SimulationResult result = simulator.deliverTo(Changes::throwing);

        assertThat(result.batches()).hasSize(6);
        assertThat(result.destinationMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.json())
                        .contains("\"condition\":\"RecordAgeExceeded\",\"approximateInvokeCount\":6"));
    }

    /** Seen on AWS: what is too old when the mapping begins never gets to the function. */
    @Test
    void oldRecordsOfTheBacklogAreGivenUpAndYoungerOnesOfTheSameBatchAreNot() {
        EventSourceMappingSimulator simulator =
                simulator(mapping().maximumRecordAgeInSeconds(60), 3).startAt(Instant.ofEpochSecond(1_764_085_662));

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(trace(result)).isEqualTo("2 3");
        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("1");
        assertThat(result.destinationMessages().get(0).json())
                .contains("RecordAgeExceeded", "\"approximateInvokeCount\":0")
                .doesNotContain("responseContext");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // records arrive one each second; the window begins with the first record of a batch
                "100 | 0 | 1; 2; 3; 4; 5; 6",
                "100 | 2 | 1 2 3; 4 5 6",
                "2 | 2 | 1 2; 3 4; 5 6",
                "100 | 300 | 1 2 3 4 5 6",
            })
    void aBatchIsSentWhenItIsFullOrItsWindowIsOver(int size, int window, String trace) {
        SimulationResult result = simulator(mapping().batchSize(size).maximumBatchingWindowInSeconds(window), 6)
                .startAt(Instant.ofEpochSecond(1_764_085_600))
                .deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(trace(result)).isEqualTo(trace);
    }

    @Test
    void anEventHoldsAtMostSixMegabytes() {
        EventSourceMappingSimulator simulator =
                EventSourceMappingSimulator.of(mapping().batchSize(100).build());
        String large = "x".repeat(400_000);
        IntStream.rangeClosed(1, 30).forEach(i -> simulator.add(Changes.record(String.valueOf(i), large + i, 0)));

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(result.batches()).hasSize(5).allMatch(batch -> batch.size() <= 7);
        assertThat(result.invocations())
                .allMatch(invocation -> invocation.event().length() <= 6 << 20);
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(30);
    }

    @Test
    void aSimulatorGoesOnWhereItWas() {
        EventSourceMappingSimulator simulator = simulator(mapping().maximumRetryAttempts(0), 1);
        simulator.deliverTo(Changes::throwing);
        simulator.add(Changes.record(2));

        SimulationResult result = simulator.deliverTo(() -> Changes.answering(Changes.SUCCESS));

        assertThat(trace(result)).isEqualTo("1; 2");
        assertThat(Arrays.asList(
                        result.records().get(0).fate(), result.records().get(1).fate()))
                .containsExactly(RecordFate.SENT_TO_DESTINATION, RecordFate.PROCESSED);
        assertThat(result.coldStarts()).isEqualTo(2);
    }

    @Test
    void everyRunIsTheSame() {
        List<String> runs = IntStream.range(0, 2)
                .mapToObj(run -> simulator(mapping().maximumRetryAttempts(2), 9)
                        .deliverTo(() -> Changes.throwingOn("5"::equals)))
                .map(result -> result.invocations().stream()
                                .map(invocation -> invocation.requestId() + invocation.startedAt() + invocation)
                                .toList()
                        + result.destinationMessages().toString())
                .toList();

        assertThat(runs.get(0)).isEqualTo(runs.get(1)).contains("EXCEPTION of [4, 5, 6]");
    }

    @Test
    void aHundredThousandRecordsTakeSeconds() {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(EventSourceMapping.builder()
                .batchSize(1000)
                .parallelizationFactor(10)
                .bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(2)
                .onFailure(OnFailureDestination.S3)
                .build());
        IntStream.range(0, 100_000).forEach(i -> simulator.add(Changes.record(String.valueOf(i), "i" + i, 0)));

        SimulationResult result = simulator.deliverTo(() -> Changes.throwingOn(number -> number.endsWith("77777")));

        assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("77777");
        assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(99_999);
    }
}
