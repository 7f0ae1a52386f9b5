package io.lambdarouter.testkit;

import io.lambdarouter.spi.json.JsonDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event, in the shape of the road that its records have taken; immutable.
 *
 * @param json the event as Lambda gives it to the function
 */
public record TestEvent(String json) {

    private static final String SHARD_ID = "shardId-000000000000";
    private static final String KINESIS_NUMBERS = "49600000000000000000000000000000000";
    private static final String KINESIS_ARN =
            "arn:aws:kinesis:" + FunctionSettings.DEFAULT_REGION + ":123456789012:stream/changes";

    /**
     * An event of any source.
     *
     * @param json the event as Lambda gives it to the function
     */
    public TestEvent {
        Objects.requireNonNull(json);
    }

    /**
     * What an event source mapping sends: {@code {"Records":[...]}}.
     *
     * @param changes the records in order
     * @return the event
     */
    public static TestEvent lambda(StreamChange... changes) {
        return new TestEvent(new JsonMembers().json("Records", records(changes)).toString());
    }

    /**
     * What an EventBridge pipe sends: an array of the records.
     *
     * @param changes the records in order
     * @return the event
     */
    public static TestEvent pipe(StreamChange... changes) {
        return new TestEvent(records(changes));
    }

    /**
     * What an event source mapping of a Kinesis data stream sends, which DynamoDB puts the changes into.
     *
     * <p>A response names such a record by the sequence number that it has in Kinesis: {@link #kinesisSequenceNumber}.
     *
     * @param changes the records in order
     * @return the event
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html">Using Kinesis Data Streams to
     *     capture changes to DynamoDB</a>
     */
    public static TestEvent kinesis(StreamChange... changes) {
        return new TestEvent(new JsonMembers()
                .json("Records", array(Arrays.stream(changes).map(TestEvent::carrier)))
                .toString());
    }

    /**
     * The sequence number in Kinesis of a change in an event of {@link #kinesis}.
     *
     * @param change the change
     * @return digits
     */
    public static String kinesisSequenceNumber(StreamChange change) {
        return KINESIS_NUMBERS + change.sequenceNumber();
    }

    /**
     * What an event source mapping with tumbling windows sends.
     *
     * @param window the window
     * @param changes the records in order; none at the end of a window
     * @return the event
     */
    public static TestEvent window(TestWindow window, StreamChange... changes) {
        JsonMembers event = window.addTo(new JsonMembers().json("Records", records(changes)))
                .text("shardId", SHARD_ID)
                .text("eventSourceARN", stream(changes));
        return new TestEvent(event.toString());
    }

    /** The end of a window may hold no record, and names the stream all the same. */
    private static String stream(StreamChange... changes) {
        return Arrays.stream(changes)
                .map(StreamChange::streamArn)
                .findFirst()
                .orElseGet(() -> new TableStream("table", List.of(), StreamViewType.KEYS_ONLY).arn());
    }

    /**
     * What Lambda writes to an on-failure destination in S3 when it gives a batch up, with the batch as its payload.
     *
     * <p>The message is the first record that the router counts, for observers of
     * {@link io.lambdarouter.dynamodb.FailedBatch}; the changes come behind it.
     *
     * @param changes the records in order, at least one
     * @return the event
     * @throws IllegalArgumentException if there is no record
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retain discarded records with
     *     a DynamoDB event source in Lambda</a>
     */
    public static TestEvent onFailure(StreamChange... changes) {
        if (changes.length == 0) {
            throw new IllegalArgumentException("The batch has no records, expected at least one: no other is given up");
        }
        List<ShardRecord> records = Arrays.stream(changes)
                .map(change -> JsonDocument.parse(change.json().getBytes(StandardCharsets.UTF_8))
                        .root())
                .map(record -> new ShardRecord(
                        SHARD_ID, record, EventSourceMapping.builder().build()))
                .toList();
        StreamChange last = changes[changes.length - 1];
        return new TestEvent(new DestinationDocument(
                        records,
                        SHARD_ID,
                        "RetryAttemptsExhausted",
                        3,
                        Optional.empty(),
                        last.time().plusSeconds(60))
                .json(OnFailureDestination.S3, "function"));
    }

    private static String records(StreamChange... changes) {
        return array(Arrays.stream(changes).map(StreamChange::json));
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static String carrier(StreamChange change) {
        String number = kinesisSequenceNumber(change);
        byte[] data = change.kinesisData().getBytes(StandardCharsets.UTF_8);
        return new JsonMembers()
                .json(
                        "kinesis",
                        new JsonMembers()
                                .text("kinesisSchemaVersion", "1.0")
                                .text("partitionKey", change.partitionKey())
                                .text("sequenceNumber", number)
                                .text("data", Base64.getEncoder().encodeToString(data))
                                .json("approximateArrivalTimestamp", seconds(change)))
                .text("eventSource", "aws:kinesis")
                .text("eventVersion", "1.0")
                .text("eventID", SHARD_ID + ":" + number)
                .text("eventName", "aws:kinesis:record")
                .text("awsRegion", FunctionSettings.DEFAULT_REGION)
                .text("eventSourceARN", KINESIS_ARN)
                .toString();
    }

    private static String seconds(StreamChange change) {
        return BigDecimal.valueOf(change.time().toEpochMilli(), 3).toPlainString();
    }

    /**
     * The event as a handler reads it.
     *
     * @return JSON in UTF-8
     */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
