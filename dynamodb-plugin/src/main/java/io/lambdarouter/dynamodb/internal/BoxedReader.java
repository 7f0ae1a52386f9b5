package io.lambdarouter.dynamodb.internal;

import org.jspecify.annotations.Nullable;

/** Makes objects of a class that stands for a primitive type too, which knows no null. */
interface BoxedReader extends ScalarReader {

    boolean primitive();

    @Override
    default @Nullable Object ofNull(ItemCursor in) {
        if (primitive()) {
            throw in.misfit(expected());
        }
        return null;
    }
}
