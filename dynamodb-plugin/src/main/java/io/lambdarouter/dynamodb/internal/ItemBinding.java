package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;

/** Binds items to one type; for any number of threads. */
interface ItemBinding {

    /**
     * Binds one item.
     *
     * @throws InvalidRecordException if the item is malformed or does not fit the type
     */
    Object bind(JsonSlice item);
}
