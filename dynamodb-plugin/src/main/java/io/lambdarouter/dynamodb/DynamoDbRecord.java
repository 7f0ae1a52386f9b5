package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonSlice;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record on its way to observers; what has been read of it is forgotten when all of them have returned. */
final class DynamoDbRecord implements Subject {

    private final JsonSlice slice;
    private final Binding binding;
    private final boolean inWindow;
    private volatile @Nullable RecordReading reading;
    private boolean released;

    DynamoDbRecord(JsonSlice slice, Binding binding, boolean inWindow) {
        this.slice = slice;
        this.binding = binding;
        this.inWindow = inWindow;
    }

    /** What is read of the record: the same for all observers. */
    RecordReading reading() {
        RecordReading known = reading;
        return known == null ? begin() : known;
    }

    private synchronized RecordReading begin() {
        RecordReading known = reading;
        if (known == null) {
            known = new RecordReading(slice, binding.items());
            reading = released ? null : known;
        }
        return known;
    }

    @Override
    public synchronized void release() {
        released = true;
        reading = null;
    }

    /**
     * The record.
     *
     * @throws InvalidRecordException if it cannot be read
     */
    JsonRecord raw() {
        return reading().raw();
    }

    /** What the record tells of, empty where that is unknown. */
    Optional<Operation> operation() {
        return reading().operation();
    }

    boolean isInWindow() {
        return inWindow;
    }

    @Override
    public Optional<String> tableName() {
        return reading().tableName();
    }

    @Override
    public Optional<String> sequenceNumber() {
        return raw().dynamodb().sequenceNumber();
    }

    @Override
    public Optional<String> eventId() {
        return raw().eventId();
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        return binding.routes().of(observer).deliver(this);
    }

    @Override
    public Map<String, String> identifiers() {
        try {
            return RecordIdentity.facts(raw());
        } catch (InvalidRecordException e) {
            return Map.of(); // its place must do
        }
    }

    @Override
    public String json() {
        return slice.json();
    }

    /** None in a window, whose records count one after the other. */
    @Override
    public Optional<Object> orderingKey() {
        return inWindow ? Optional.empty() : binding.order().key(raw());
    }

    @Override
    public String kind() {
        return raw().eventName();
    }

    @Override
    public Optional<Instant> time() {
        return raw().dynamodb().approximateCreationDateTime();
    }
}
