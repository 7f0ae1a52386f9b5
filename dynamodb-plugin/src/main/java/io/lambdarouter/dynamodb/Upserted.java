package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;

/**
 * An item was inserted or modified.
 *
 * @param <T> what the images are bound to
 */
public sealed interface Upserted<T> extends ItemChange<T> permits Inserted, Modified {

    /**
     * The item after the change.
     *
     * @return the new image
     * @throws InvalidRecordException if the stream does not carry new images, or the image cannot be bound
     */
    T newImage();
}
