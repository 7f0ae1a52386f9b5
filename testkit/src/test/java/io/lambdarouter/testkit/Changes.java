package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records of a stream, and simple functions that get them. */
final class Changes {

    static final String STREAM = "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2026-01-01T00:00:00.000";
    static final String SUCCESS = "{\"batchItemFailures\":[]}";

    private static final long FIRST_SECOND = 1_764_085_600;

    private Changes() {}

    /** The insertion of item i{number}, a second after the one before. */
    static String record(int number) {
        return record(String.valueOf(number), "i" + number, FIRST_SECOND + number);
    }

    static String record(String sequenceNumber, String item, long second) {
        return """
                {"eventID":"e%1$s","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",\
                "awsRegion":"eu-west-1","dynamodb":{"ApproximateCreationDateTime":%3$d,"Keys":{"id":{"S":"%2$s"}},\
                "NewImage":{"id":{"S":"%2$s"},"price":{"N":"5"}},"SequenceNumber":"%1$s","SizeBytes":20,\
                "StreamViewType":"NEW_AND_OLD_IMAGES"},"eventSourceARN":"%4$s"}""".formatted(sequenceNumber, item, second, STREAM);
    }

    static EventSourceMappingSimulator simulator(EventSourceMapping.Builder mapping, int records) {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(mapping.build());
        IntStream.rangeClosed(1, records).forEach(number -> simulator.add(record(number)));
        return simulator;
    }

    /** A function that answers the same whatever it gets. */
    static RequestStreamHandler answering(String response) {
        return (event, answer, context) -> write(answer, response);
    }

    static RequestStreamHandler throwing() {
        return throwingOn(number -> true);
    }

    /** A function that fails if one of the records is poison. */
    static RequestStreamHandler throwingOn(Predicate<String> poison) {
        return (event, answer, context) -> {
            if (numbers(event).stream().anyMatch(poison)) {
                throw new IllegalStateException("poison");
            }
        };
    }

    /** A function that names the first of the records that are poison. */
    static RequestStreamHandler reporting(Predicate<String> poison) {
        return (event, answer, context) -> write(
                answer,
                failures(numbers(event).stream()
                        .filter(poison)
                        .limit(1)
                        .map(number -> '"' + number + '"')
                        .toList()));
    }

    static String failures(List<String> identifiers) {
        return identifiers.stream()
                .map(identifier -> "{\"itemIdentifier\":" + identifier + "}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    static void write(OutputStream answer, String response) throws IOException {
        answer.write(response.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> numbers(InputStream event) throws IOException {
        return records(event).stream()
                .map(record -> record.field("dynamodb")
                        .flatMap(change -> change.field("SequenceNumber"))
                        .map(JsonSlice::text)
                        .orElse(""))
                .toList();
    }

    static List<JsonSlice> records(InputStream event) throws IOException {
        JsonSlice root = JsonDocument.parse(event.readAllBytes()).root();
        List<JsonSlice> records = new ArrayList<>();
        for (JsonElements each = root.field("Records").orElse(root).elements(); each.next(); ) {
            records.add(each.value());
        }
        return records;
    }
}
