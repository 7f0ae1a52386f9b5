package io.lambdarouter.dynamodb.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes optionals, which are empty where the item has nothing or NULL. */
record OptionalReader(Class<?> type, ValueReader content) implements ValueReader {

    @Override
    public Object read(ItemCursor in) {
        return of(content.read(in));
    }

    @Override
    public Object ofNull(ItemCursor in) {
        return of(content.ofNull(in));
    }

    @Override
    public Object ofNothing() {
        return of(null);
    }

    private Object of(@Nullable Object value) {
        if (type == OptionalInt.class) {
            return value == null ? OptionalInt.empty() : OptionalInt.of((int) value);
        }
        if (type == OptionalLong.class) {
            return value == null ? OptionalLong.empty() : OptionalLong.of((long) value);
        }
        if (type == OptionalDouble.class) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of((double) value);
        }
        return Optional.ofNullable(value);
    }
}
