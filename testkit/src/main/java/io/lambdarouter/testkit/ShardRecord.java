package io.lambdarouter.testkit;

import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A record on its shard, and how far it has come. */
final class ShardRecord {

    private static final double SECONDS_PER_YEAR_3000 = 1e11;
    private static final String ANY_STREAM =
            "arn:aws:dynamodb:us-east-1:123456789012:table/table/stream/2026-01-01T00:00:00.000";

    private final String shardId;
    private final byte[] json;
    private final String sequenceNumber;
    private final String eventId;
    private final String streamArn;
    private final boolean kinesis;
    private final boolean passesFilters;
    private Optional<Instant> created;
    private int deliveries;
    private RecordFate fate = RecordFate.PENDING;
    private Optional<String> condition = Optional.empty();

    ShardRecord(String shardId, JsonSlice record, EventSourceMapping mapping) {
        this.shardId = shardId;
        this.json = record.bytes();
        this.kinesis = record.firstField("kinesis").isPresent();
        this.sequenceNumber = text(record, "dynamodb", "SequenceNumber")
                .or(() -> text(record, "kinesis", "sequenceNumber"))
                .orElse("");
        this.eventId = record.firstField("eventID").map(ShardRecord::plain).orElse("");
        this.streamArn =
                record.firstField("eventSourceARN").map(ShardRecord::plain).orElse(ANY_STREAM);
        this.created = text(record, "dynamodb", "ApproximateCreationDateTime")
                .or(() -> text(record, "kinesis", "approximateArrivalTimestamp"))
                .flatMap(ShardRecord::instant);
        this.passesFilters = mapping.passes(record);
    }

    /** What tells one item from another: all of its keys, whatever their order; in Kinesis the partition key. */
    static String itemKey(JsonSlice record) {
        Set<String> keys = new TreeSet<>();
        member(record, "dynamodb", "Keys")
                .filter(found -> found.is(JsonKind.OBJECT))
                .ifPresent(found -> {
                    for (JsonFields each = found.fields(); each.next(); ) {
                        keys.add(each.name() + '=' + each.value().json());
                    }
                });
        text(record, "kinesis", "partitionKey").ifPresent(keys::add);
        return keys.toString();
    }

    private static Optional<String> text(JsonSlice record, String object, String field) {
        return member(record, object, field).map(ShardRecord::plain);
    }

    private static Optional<JsonSlice> member(JsonSlice record, String object, String field) {
        return record.firstField(object).flatMap(found -> found.firstField(field));
    }

    private static String plain(JsonSlice value) {
        return value.is(JsonKind.STRING) ? value.text() : value.json();
    }

    /** Whatever is no plausible number of seconds tells no time. */
    private static Optional<Instant> instant(String seconds) {
        try {
            double value = Double.parseDouble(seconds);
            return value >= 0 && value < SECONDS_PER_YEAR_3000
                    ? Optional.of(Instant.ofEpochMilli(Math.round(value * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    byte[] json() {
        return json;
    }

    String sequenceNumber() {
        return sequenceNumber;
    }

    String eventId() {
        return eventId;
    }

    String streamArn() {
        return streamArn;
    }

    boolean isOfKinesis() {
        return kinesis;
    }

    /** When it says it was created. */
    Optional<Instant> tellsCreation() {
        return created;
    }

    /** One that does not say when it was created has been created now. */
    void arrive(Instant now) {
        created = created.or(() -> Optional.of(now));
    }

    /** When it came into the stream. */
    Instant created() {
        return created.orElseThrow();
    }

    boolean passesFilters() {
        return passesFilters;
    }

    void delivered() {
        deliveries++;
    }

    void settle(RecordFate end) {
        fate = end;
    }

    void giveUp(RecordFate end, String reason) {
        fate = end;
        condition = Optional.of(reason);
    }

    SimulatedRecord snapshot() {
        return new SimulatedRecord(
                shardId, sequenceNumber, new String(json, StandardCharsets.UTF_8), deliveries, fate, condition);
    }
}
