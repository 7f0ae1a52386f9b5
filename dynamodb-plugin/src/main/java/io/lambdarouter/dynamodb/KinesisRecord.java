package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that came through a Kinesis data stream: a Kinesis record whose data is the JSON of a DynamoDB record.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html">Using Kinesis Data Streams to
 *     capture changes to DynamoDB</a>
 */
final class KinesisRecord implements StreamedRecord {

    static final String SOURCE = "aws:kinesis";

    private final JsonSlice carrier;
    private final Binding binding;
    private final boolean inWindow;
    private @Nullable DynamoDbRecord change;
    private boolean released;

    KinesisRecord(JsonSlice carrier, Binding binding, boolean inWindow) {
        this.carrier = carrier;
        this.binding = binding;
        this.inWindow = inWindow;
    }

    /** Whether a Kinesis record carries a change; looks into its data. */
    static boolean carriesChange(JsonSlice carrier) {
        try {
            return isChange(decode(carrier));
        } catch (LambdaRouterException e) {
            return false;
        }
    }

    private static boolean isChange(JsonSlice decoded) {
        return decoded.field("dynamodb")
                        .filter(change -> change.is(JsonKind.OBJECT))
                        .isPresent()
                && JsonText.of(decoded.field("eventSource"))
                        .map(DynamoDbStreamsPlugin.NAME::equals)
                        .orElseGet(() -> decoded.field("tableName").isPresent());
    }

    private static JsonSlice decode(JsonSlice carrier) {
        JsonSlice data = carrier.field("kinesis")
                .flatMap(kinesis -> kinesis.field("data"))
                .orElseThrow(() -> noChange(carrier, "no data"));
        try {
            return JsonDocument.parse(Base64.getDecoder().decode(data.text())).root();
        } catch (IllegalArgumentException e) {
            throw noChange(carrier, "data that is no base64");
        } catch (InvalidEventException e) {
            throw noChange(carrier, "data that is no JSON: " + e.code());
        }
    }

    private static InvalidRecordException noChange(JsonSlice carrier, String found) {
        return new InvalidRecordException(Diagnostic.of("LR-1015", "A Kinesis record carries no DynamoDB change")
                .with("found", found)
                .with("expected", "kinesis.data: the JSON of a DynamoDB record in base64")
                .with("at", carrier.path())
                .remedy("keep other records out of the stream, or of the function by filter criteria"));
    }

    private synchronized DynamoDbRecord change() {
        DynamoDbRecord read = change;
        if (read == null) {
            JsonSlice decoded = decode(carrier);
            if (!isChange(decoded)) {
                throw noChange(carrier, "data of another kind");
            }
            read = new DynamoDbRecord(decoded, binding, inWindow);
            change = released ? null : read;
        }
        return read;
    }

    /** The decoded data too: a copy of each change would be as large as the event. */
    @Override
    public synchronized void release() {
        released = true;
        change = null;
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        return change().deliver(observer);
    }

    /** The carrier's: the change has none. */
    @Override
    public Optional<String> sequenceNumber() {
        return carrier.field("kinesis").flatMap(kinesis -> JsonText.of(kinesis.field("sequenceNumber")));
    }

    @Override
    public Optional<String> eventId() {
        return JsonText.of(carrier.field("eventID"));
    }

    @Override
    public Optional<String> tableName() {
        return change().tableName();
    }

    @Override
    public Map<String, String> identifiers() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        identifiers.put("carried by", SOURCE + " at " + carrier.path() + ".kinesis.data");
        StreamedRecord.usable(this::sequenceNumber)
                .ifPresent(number -> identifiers.put("Kinesis sequence number", number));
        try {
            identifiers.putAll(change().identifiers());
        } catch (LambdaRouterException e) {
            return identifiers; // its carrier must do
        }
        return identifiers;
    }

    /** The carrier: the change in it has no sequence number. */
    @Override
    public String json() {
        return carrier.json();
    }

    @Override
    public Optional<Object> orderingKey() {
        return change().orderingKey();
    }

    @Override
    public String kind() {
        return change().kind();
    }

    @Override
    public Optional<Instant> time() {
        return change().time();
    }
}
