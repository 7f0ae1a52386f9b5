package io.lambdarouter.testkit;

import static io.lambdarouter.testkit.Changes.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DestinationTest {

    private static SimulationResult givenUp(OnFailureDestination destination) {
        return simulator(
                        EventSourceMapping.builder()
                                .batchSize(3)
                                .maximumRetryAttempts(3)
                                .onFailure(destination),
                        2)
                .deliverTo(Changes::throwing);
    }

    private static String message(OnFailureDestination destination) {
        return givenUp(destination).destinationMessages().get(0).json();
    }

    @ParameterizedTest
    @EnumSource(names = "S3", mode = EnumSource.Mode.EXCLUDE)
    void aMessageTellsWhereTheRecordsAre(OnFailureDestination destination) {
        assertThat(message(destination)).isEqualTo("""
                {"requestContext":{"requestId":"00000000-0000-4000-8000-000000000004",\
                "functionArn":"arn:aws:lambda:us-east-1:123456789012:function:function",\
                "condition":"RetryAttemptsExhausted","approximateInvokeCount":4},\
                "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},\
                "version":"1.0","timestamp":"2025-11-25T15:46:49.000Z",\
                "DDBStreamBatchInfo":{"shardId":"shardId-00000000000000000001-00000001",\
                "startSequenceNumber":"1","endSequenceNumber":"2",\
                "approximateArrivalOfFirstRecord":"2025-11-25T15:46:41Z",\
                "approximateArrivalOfLastRecord":"2025-11-25T15:46:42Z","batchSize":2,\
                "streamArn":"arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2026-01-01T00:00:00.000"}}""");
    }

    @Test
    void anObjectInABucketHoldsTheEventToo() {
        String object = message(OnFailureDestination.S3);
        String event = givenUp(OnFailureDestination.S3).invocations().get(3).event();

        assertThat(object).endsWith(",\"payload\":" + event + "}");
        assertThat(object).startsWith(message(OnFailureDestination.SQS).substring(0, 100));
        assertThat(event).isEqualTo("{\"Records\":[" + Changes.record(1) + "," + Changes.record(2) + "]}");
    }

    /** Messages that AWS has sent, where a corpus of them lies beside the project: they have the same fields. */
    @TestFactory
    Collection<DynamicTest> aRecordedMessageHasTheSameFields() {
        Set<String> fields = fieldsOf(parse(message(OnFailureDestination.SQS)), "");
        return recorded().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(fieldsOf(parse(Files.readString(file)), ""))
                                .isEqualTo(fields)))
                .toList();
    }

    /** The fields with the kinds of their values; an error may be null. */
    private static Set<String> fieldsOf(JsonSlice object, String path) {
        Set<String> fields = new TreeSet<>();
        for (JsonFields each = object.fields(); each.next(); ) {
            String name = path + "/" + each.name();
            if (each.value().is(JsonKind.OBJECT)) {
                fields.addAll(fieldsOf(each.value(), name));
            } else {
                fields.add(
                        each.nameIs("functionError")
                                ? name
                                : name + " " + each.value().kind());
            }
        }
        return fields;
    }

    private static JsonSlice parse(String json) {
        return JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root();
    }

    private static List<Path> recorded() {
        Path folder = Path.of(System.getProperty("corpus.directory"), "fixtures", "destination-ddb");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
