package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import org.jspecify.annotations.Nullable;

/** Makes an object of one type from a value in an item; immutable, so for any number of threads. */
interface ValueReader {

    /**
     * Reads the value at the cursor, which is not NULL, up to its last token.
     *
     * @throws InvalidRecordException if the value is malformed or does not fit the type
     */
    @Nullable
    Object read(ItemCursor in);

    /** What the type makes of NULL. */
    default @Nullable Object ofNull(ItemCursor in) {
        return null;
    }

    /** What a parameter of the type gets where the item has nothing for it. */
    default @Nullable Object ofNothing() {
        return null;
    }
}
