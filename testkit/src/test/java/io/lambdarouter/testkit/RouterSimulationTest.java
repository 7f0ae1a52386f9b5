package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The router as the function behind an event source mapping. */
class RouterSimulationTest {

    private static final String BATCH_FAILURES = "LAMBDA_ROUTER_BATCH_FAILURES";

    @ApplicationScoped
    static class Shelf {
        private final List<Object> books = new CopyOnWriteArrayList<>();

        void shelve(@Observes @Table("books") Inserted<Map<String, Object>> change) {
            Object id = change.newImage().get("id");
            if (id.equals("i4")) {
                throw new IllegalArgumentException("There is no room for this book");
            }
            books.add(id);
        }

        List<Object> books() {
            return books;
        }
    }

    private static EventSourceMapping.Builder mapping() {
        return EventSourceMapping.builder().batchSize(3).maximumRetryAttempts(2).onFailure(OnFailureDestination.SQS);
    }

    private static RequestStreamHandler handler(LambdaRouterContainer container) {
        return (event, answer, context) -> container.router().route(event, answer, context);
    }

    @AfterEach
    void clear() {
        System.clearProperty(BATCH_FAILURES);
    }

    @Test
    void inThrowModeAPoisonRecordIsIsolatedByHalvingItsBatch() {
        EventSourceMappingSimulator simulator = Changes.simulator(mapping().bisectBatchOnFunctionError(true), 6);

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3", "i5", "i6");
            assertThat(result.batches().subList(0, 5))
                    .containsExactly(
                            List.of("1", "2", "3"), List.of("4", "5", "6"), List.of("4"), List.of("4"), List.of("4"));
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("4");
        }
    }

    /** What comes before the poison in its batch is handled each time; what lies behind it never is. */
    @Test
    void inThrowModeAWholeBatchGoesToTheDestinationWithItsPoison() {
        EventSourceMappingSimulator simulator = Changes.simulator(mapping(), 6);

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3");
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("4", "5", "6");
            assertThat(result.sequenceNumbers(RecordFate.LOST)).isEmpty();
        }
    }

    @Test
    void inReportModeWhatIsDoneIsNotDeliveredAgain() {
        System.setProperty(BATCH_FAILURES, "report");
        EventSourceMappingSimulator simulator =
                Changes.simulator(mapping().batchSize(4).reportBatchItemFailures(true), 6);

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3", "i5", "i6");
            assertThat(result.batches())
                    .containsExactly(List.of("1", "2", "3", "4"), List.of("4"), List.of("4"), List.of("5", "6"));
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("4");
        }
    }

    /** Why report mode is not the default: a mapping that does not read the answer takes the record for done. */
    @Test
    void withoutReportBatchItemFailuresReportModeLosesTheRecord() {
        System.setProperty(BATCH_FAILURES, "report");
        EventSourceMappingSimulator simulator = Changes.simulator(mapping(), 6);

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3");
            assertThat(result.sequenceNumbers(RecordFate.PROCESSED)).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPipeHandlesEveryRecordButThePoison(PipeResponseReading reading) {
        System.setProperty(BATCH_FAILURES, "report");
        EventSourceMappingSimulator simulator =
                Changes.simulator(mapping().eventBridgePipe(reading).bisectBatchOnFunctionError(true), 6);

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3", "i5", "i6");
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("4");
        }
    }

    /** A change that Kinesis carries; it is named by the number that Kinesis gave it. */
    private static String ofKinesis(int number) {
        String data = Base64.getEncoder().encodeToString("""
                        {"eventID":"%1$d","eventName":"INSERT","tableName":"books","eventSource":"aws:dynamodb",\
                        "recordFormat":"application/json","dynamodb":{"ApproximateCreationDateTime":1764085600000,\
                        "Keys":{"id":{"S":"i%1$d"}},"NewImage":{"id":{"S":"i%1$d"}}}}""".formatted(number).getBytes(StandardCharsets.UTF_8));
        return """
                {"eventSource":"aws:kinesis","eventID":"shardId-0:%1$d","kinesis":{"sequenceNumber":"4960000%1$d",\
                "partitionKey":"i%1$d","approximateArrivalTimestamp":1764085600.123,"data":"%2$s"},\
                "eventSourceARN":"arn:aws:kinesis:eu-west-1:123456789012:stream/changes"}""".formatted(number, data);
    }

    @Test
    void changesThatKinesisCarriesAreDeliveredAgainByTheNumbersOfKinesis() {
        System.setProperty(BATCH_FAILURES, "report");
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(
                mapping().batchSize(4).reportBatchItemFailures(true).build());
        IntStream.rangeClosed(1, 6).forEach(number -> simulator.add(ofKinesis(number)));

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(container.bean(Shelf.class).books()).containsExactly("i1", "i2", "i3", "i5", "i6");
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("49600004");
            assertThat(result.destinationMessages().get(0).json())
                    .contains(
                            "\"KinesisBatchInfo\":{",
                            "\"approximateArrivalOfFirstRecord\":\"2025-11-25T15:46:40.123Z\"");
        }
    }

    @ApplicationScoped
    static class Slow {
        private final List<Object> books = new CopyOnWriteArrayList<>();
        private EventSourceMappingSimulator simulator;

        void shelve(@Observes Inserted<Map<String, Object>> change, Context lambda) {
            if (change.newImage().get("id").equals("i2") && !books.contains("i2")) {
                books.add("i2");
                throw simulator.kill(lambda);
            }
            books.add(change.newImage().get("id"));
        }

        List<Object> books() {
            return books;
        }

        void use(EventSourceMappingSimulator other) {
            simulator = other;
        }
    }

    @Test
    void aBatchWhoseProcessDiedInTheMiddleIsDeliveredAgain() {
        EventSourceMappingSimulator simulator = Changes.simulator(mapping(), 3);

        try (var container = LambdaRouterContainer.startWith(Slow.class)) {
            container.bean(Slow.class).use(simulator);
            SimulationResult result = simulator.deliverTo(() -> handler(container));

            assertThat(result.outcomes()).containsExactly(InvocationOutcome.CRASH, InvocationOutcome.SUCCESS);
            assertThat(container.bean(Slow.class).books()).containsExactly("i1", "i2", "i1", "i2", "i3");
            assertThat(simulator.now())
                    .isEqualTo(result.invocations().get(0).startedAt().plus(Duration.ofSeconds(1)));
        }
    }
}
