package io.lambdarouter.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The change in a record: keys, images, and its place in the stream. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html">StreamRecord
 *     in the API reference of DynamoDB Streams</a>
 */
public sealed interface StreamRecord permits JsonStreamRecord {

    /**
     * The primary key of the item.
     *
     * @return one or two attributes by name, immutable; empty where the record has none
     */
    Map<String, AttributeValue> keys();

    /**
     * The item after the change.
     *
     * @return all its attributes by name, immutable; empty after a removal, and where the stream carries no new images
     */
    Optional<Map<String, AttributeValue>> newImage();

    /**
     * The item before the change.
     *
     * @return all its attributes by name, immutable; empty before an insertion, and where the stream carries no old images
     */
    Optional<Map<String, AttributeValue>> oldImage();

    /**
     * The record's place in its shard.
     *
     * @return digits, more than a long holds; they compare as numbers and not as text
     */
    Optional<String> sequenceNumber();

    /**
     * The size of the record in the stream.
     *
     * @return bytes
     */
    OptionalLong sizeBytes();

    /**
     * Which images the stream carries.
     *
     * @return {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE}, {@code NEW_AND_OLD_IMAGES}, or any other text AWS
     *     may send one day
     */
    Optional<String> streamViewType();

    /**
     * When the change was made, as exactly as the stream tells.
     *
     * @return empty where the record does not say
     */
    Optional<Instant> approximateCreationDateTime();
}
