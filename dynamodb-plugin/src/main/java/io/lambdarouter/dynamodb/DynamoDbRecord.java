package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record on its way to observers, with what has been bound of it. */
final class DynamoDbRecord implements Subject {

    private final JsonSlice slice;
    private final Binding binding;
    private final boolean inWindow;
    private final List<Bound> bound = new ArrayList<>(2);
    private @Nullable JsonRecord raw;
    private volatile @Nullable Facts facts;
    private @Nullable InvalidRecordException fault;

    DynamoDbRecord(JsonSlice slice, Binding binding, boolean inWindow) {
        this.slice = slice;
        this.binding = binding;
        this.inWindow = inWindow;
    }

    /**
     * The record, read when it is first asked for: its faults are for its turn.
     *
     * @throws InvalidRecordException if it cannot be read
     */
    synchronized JsonRecord raw() {
        JsonRecord read = raw;
        if (read == null) {
            read = read();
            raw = read;
        }
        return read;
    }

    /** What the record tells of, empty where that is unknown. */
    Optional<Operation> operation() {
        return facts().operation();
    }

    /** What every route asks for, read once. */
    private Facts facts() {
        Facts known = facts;
        if (known == null) {
            known = new Facts(raw().tableName(), Operation.named(raw().eventName()));
            facts = known;
        }
        return known;
    }

    private record Facts(Optional<String> tableName, Optional<Operation> operation) {}

    /** A record that cannot be read is asked again and again, if only for its names: what is wrong is found once. */
    private JsonRecord read() {
        InvalidRecordException found = fault;
        if (found != null) {
            throw found;
        }
        try {
            return JsonRecord.of(slice);
        } catch (InvalidRecordException e) {
            fault = e;
            throw e;
        }
    }

    boolean isInWindow() {
        return inWindow;
    }

    @Override
    public Optional<String> tableName() {
        return facts().tableName();
    }

    @Override
    public Optional<String> sequenceNumber() {
        return raw().dynamodb().sequenceNumber();
    }

    @Override
    public Optional<String> eventId() {
        return raw().eventId();
    }

    JsonSlice require(ImageKind image) {
        return image.require(raw().dynamodb());
    }

    /** Binds an image of this record, once for each class, whichever thread asks. */
    synchronized Object bind(JsonSlice image, Type type) {
        for (Bound known : bound) {
            if (known.offset == image.offset() && known.type.equals(type)) {
                return known.value;
            }
        }
        Object value = binding.items().bind(image, type);
        bound.add(new Bound(image.offset(), type, value));
        return value;
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

    private record Bound(int offset, Type type, Object value) {}
}
