package io.lambdarouter.testkit;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.testkit.internal.item.ItemSize;
import io.lambdarouter.testkit.internal.item.ItemWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A record of a DynamoDB stream, made by {@link TableChanges}. Immutable: what sets something answers with another record.
 *
 * <p>{@link #json()} is what an event source mapping sends in {@code Records}; {@link TestEvent} puts records into events of
 * every shape.
 */
public final class StreamChange {

    private static final BigInteger SEQUENCE_NUMBERS = BigInteger.TEN.pow(20);
    private static final String TIME_TO_LIVE = "{\"principalId\":\"dynamodb.amazonaws.com\",\"type\":\"Service\"}";

    private final TableStream stream;
    private final ItemWriter items;
    private final String eventName;
    private final Optional<Map<String, AttributeValue>> before;
    private final Optional<Map<String, AttributeValue>> after;
    private Optional<Map<String, AttributeValue>> keys = Optional.empty();
    private boolean expired;
    private String sequenceNumber;
    private String eventId;
    private Instant time;

    private StreamChange(
            ChangeEvents events,
            TableStream stream,
            String eventName,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after) {
        long number = events.nextNumber();
        this.stream = stream;
        this.items = events.items();
        this.eventName = eventName;
        this.before = before;
        this.after = after;
        this.sequenceNumber = SEQUENCE_NUMBERS.add(BigInteger.valueOf(number)).toString();
        this.eventId = hash(stream.name() + ' ' + number);
        this.time = events.timeOf(number);
    }

    private StreamChange(StreamChange other) {
        this.stream = other.stream;
        this.items = other.items;
        this.eventName = other.eventName;
        this.before = other.before;
        this.after = other.after;
        this.keys = other.keys;
        this.expired = other.expired;
        this.sequenceNumber = other.sequenceNumber;
        this.eventId = other.eventId;
        this.time = other.time;
    }

    static StreamChange of(
            ChangeEvents events,
            TableStream stream,
            String eventName,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after) {
        return new StreamChange(events, stream, eventName, before, after);
    }

    StreamChange byTimeToLive() {
        StreamChange change = new StreamChange(this);
        change.expired = true;
        return change;
    }

    /**
     * This record with a key of its own, as for a table whose key attributes have not been named.
     *
     * @param value an object of the application that has the attributes of the primary key and no others
     * @return another record
     * @throws IllegalArgumentException if it is no item
     */
    public StreamChange keys(Object value) {
        StreamChange change = new StreamChange(this);
        change.keys = Optional.of(items.attributes(value));
        return change;
    }

    /**
     * This record with another sequence number.
     *
     * @param value the {@code SequenceNumber}: digits, or the empty string for a record that has none
     * @return another record
     */
    public StreamChange sequenceNumber(String value) {
        StreamChange change = new StreamChange(this);
        change.sequenceNumber = Objects.requireNonNull(value);
        return change;
    }

    /**
     * This record with another {@code eventID}.
     *
     * @param value the identifier, or the empty string for a record that has none
     * @return another record
     */
    public StreamChange eventId(String value) {
        StreamChange change = new StreamChange(this);
        change.eventId = Objects.requireNonNull(value);
        return change;
    }

    /**
     * This record, created at another time.
     *
     * @param value the {@code ApproximateCreationDateTime}; whole seconds in a DynamoDB stream, milliseconds in Kinesis
     * @return another record
     */
    public StreamChange at(Instant value) {
        StreamChange change = new StreamChange(this);
        change.time = Objects.requireNonNull(value);
        return change;
    }

    /**
     * The place of the record in the stream, by which a response names it.
     *
     * @return the {@code SequenceNumber}; the empty string where it has none
     */
    public String sequenceNumber() {
        return sequenceNumber;
    }

    /**
     * What identifies the record, by which a response to a pipe names it.
     *
     * @return the {@code eventID}; the empty string where it has none
     */
    public String eventId() {
        return eventId;
    }

    /**
     * When the change was made.
     *
     * @return the {@code ApproximateCreationDateTime}
     */
    public Instant time() {
        return time;
    }

    /**
     * The record as an event source mapping sends it in {@code Records}.
     *
     * @return a JSON object
     * @throws IllegalArgumentException if the item does not have the attributes of the key, or a modification changes them
     */
    public String json() {
        JsonMembers dynamodb = images(new JsonMembers().json("ApproximateCreationDateTime", time.getEpochSecond()))
                .text("SequenceNumber", sequenceNumber)
                .json("SizeBytes", sizeBytes())
                .text("StreamViewType", stream.viewType().name());
        return identity(new JsonMembers().text("eventID", eventId))
                .text("eventVersion", "1.1")
                .text("eventSource", "aws:dynamodb")
                .json("dynamodb", dynamodb)
                .text("eventSourceARN", stream.arn())
                .toString();
    }

    /** The record as DynamoDB puts it into a Kinesis data stream: without its place in a stream of DynamoDB's. */
    String kinesisData() {
        JsonMembers dynamodb = images(new JsonMembers().json("ApproximateCreationDateTime", time.toEpochMilli()))
                .json("SizeBytes", sizeBytes())
                .text("ApproximateCreationDateTimePrecision", "MILLISECOND");
        return identity(new JsonMembers().text("eventID", eventId))
                .text("recordFormat", "application/json")
                .text("tableName", stream.name())
                .json("dynamodb", dynamodb)
                .text("eventSource", "aws:dynamodb")
                .toString();
    }

    String streamArn() {
        return stream.arn();
    }

    /** What tells the item from others, as a partition key in Kinesis. */
    String partitionKey() {
        return hash(AttributeValue.json(keys()));
    }

    private JsonMembers identity(JsonMembers members) {
        members.text("eventName", eventName).text("awsRegion", FunctionSettings.DEFAULT_REGION);
        return expired ? members.json("userIdentity", TIME_TO_LIVE) : members;
    }

    private JsonMembers images(JsonMembers members) {
        members.json("Keys", AttributeValue.json(keys()));
        newImage().ifPresent(image -> members.json("NewImage", AttributeValue.json(image)));
        oldImage().ifPresent(image -> members.json("OldImage", AttributeValue.json(image)));
        return members;
    }

    private Optional<Map<String, AttributeValue>> newImage() {
        return after.filter(image -> stream.viewType().carriesNewImage());
    }

    private Optional<Map<String, AttributeValue>> oldImage() {
        return before.filter(image -> stream.viewType().carriesOldImage());
    }

    private int sizeBytes() {
        return Stream.of(Optional.of(keys()), newImage(), oldImage())
                .flatMap(Optional::stream)
                .mapToInt(ItemSize::of)
                .sum();
    }

    private Map<String, AttributeValue> keys() {
        return keys.orElseGet(this::keysOfItem);
    }

    private Map<String, AttributeValue> keysOfItem() {
        Map<String, AttributeValue> found = stream.keysOf(after.or(() -> before).orElseThrow());
        if (before.isPresent() && !stream.keysOf(before.get()).equals(found)) {
            throw new IllegalArgumentException(
                    "The key of an item of table '" + stream.name() + "' is changed, expected"
                            + " the same before and after: DynamoDB lets nobody change it; remove one item and insert another");
        }
        return found;
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** Which record it is; never its data. */
    @Override
    public String toString() {
        return "StreamChange[" + eventName + " " + stream.name() + " " + sequenceNumber + "]";
    }
}
