package io.lambdarouter.dynamodb.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for the reader of a class while that is being compiled: a class may have properties of its own type. */
final class LinkedReader implements ValueReader {

    private @Nullable ValueReader target;

    void link(ValueReader reader) {
        target = reader;
    }

    @Override
    public @Nullable Object read(ItemCursor in) {
        return Objects.requireNonNull(target).read(in);
    }
}
