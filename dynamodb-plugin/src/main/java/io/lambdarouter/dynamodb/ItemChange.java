package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import java.util.Map;
import java.util.Optional;

/**
 * A change of one item, its images bound to a class of the application.
 *
 * <p>Observe a kind of it, or this type and switch over the kinds. An image is bound when it is first asked for, once for
 * each class: an image that nobody touches costs nothing and cannot fail. Asking for one that the stream does not carry
 * throws {@link InvalidRecordException}, and so the record fails.
 *
 * @param <T> what the images are bound to: a class or record that JSON-B can bind, or {@code Map<String, Object>}
 */
public sealed interface ItemChange<T> permits Upserted, Removed {

    /**
     * The record that tells of the change.
     *
     * @return the raw record
     */
    DynamoDbStreamRecord record();

    /**
     * The item after the change.
     *
     * @return empty for a removal only
     * @throws InvalidRecordException if the stream does not carry the image, or it cannot be bound
     */
    Optional<T> current();

    /**
     * The item before the change.
     *
     * @return empty for an insertion only
     * @throws InvalidRecordException if the stream does not carry the image, or it cannot be bound
     */
    Optional<T> previous();

    /**
     * The primary key of the item, which streams of every view type carry.
     *
     * @return one or two attributes by name, immutable
     */
    Map<String, AttributeValue> keys();

    /**
     * The primary key of the item, bound to a class of the application.
     *
     * @param type a class or record that JSON-B can bind
     * @param <K> the type of the key
     * @return the key
     * @throws InvalidRecordException if the record has no keys, or they cannot be bound
     */
    <K> K keys(Class<K> type);
}
