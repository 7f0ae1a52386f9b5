package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.Optional;

/** Binds items by a reader of our own. */
record DirectBinding(Type type, ValueReader reader) implements ItemBinding {

    /** Tells what the application's hash codes and comparisons throw from what those of Java do. */
    private static final BindingCause.Finder CAUSES = new BindingCause.Finder("io.lambdarouter.dynamodb.internal.");

    @Override
    public Object bind(JsonSlice item) {
        ItemCursor in = ItemCursor.of(item, type);
        try {
            return Optional.ofNullable(in.item(reader))
                    .orElseThrow(() ->
                            new InvalidRecordException(Unbindable.failure(type, "null as the result", in.path())));
        } catch (RuntimeException e) {
            throw BindingCause.ours(e).orElseGet(() -> failed(cause(e), in));
        }
    }

    private InvalidRecordException failed(Throwable cause, ItemCursor in) {
        return new InvalidRecordException(Unbindable.failure(type, BindingCause.nameOf(cause), in.path()), cause);
    }

    private static Throwable cause(RuntimeException e) {
        return e instanceof ApplicationException application ? application.thrown() : CAUSES.find(e);
    }
}
