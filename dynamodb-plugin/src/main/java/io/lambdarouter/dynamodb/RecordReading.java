package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.internal.ItemBinder;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been read and bound of a record so far, for as long as an observer is at work or keeps it. */
final class RecordReading {

    private final JsonSlice slice;
    private final ItemBinder items;
    private final List<Bound> bound = new ArrayList<>(2);
    private @Nullable JsonRecord raw;
    private volatile @Nullable Facts facts;
    private @Nullable InvalidRecordException fault;

    RecordReading(JsonSlice slice, ItemBinder items) {
        this.slice = slice;
        this.items = items;
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

    Optional<String> tableName() {
        return facts().tableName();
    }

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

    /** An image or the keys, once for each class, whichever thread asks. */
    Object bind(ImageKind image, Type type) {
        return bind(image.require(raw().dynamodb()), type);
    }

    private synchronized Object bind(JsonSlice image, Type type) {
        for (Bound known : bound) {
            if (known.offset == image.offset() && known.type.equals(type)) {
                return known.value;
            }
        }
        Object value = items.bind(image, type);
        bound.add(new Bound(image.offset(), type, value));
        return value;
    }

    private record Bound(int offset, Type type, Object value) {}
}
