package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import java.util.Map;
import java.util.Optional;

/**
 * An item was changed or replaced. Immutable, but for what the application does to the objects bound.
 *
 * @param <T> what the images are bound to
 */
public final class Modified<T> implements Upserted<T> {

    private final Images<T> images;

    Modified(Images<T> images) {
        this.images = images;
    }

    /**
     * A modification made by hand, as for a test.
     *
     * @param oldImage the item before
     * @param newImage the item after
     * @param keys objects that {@link #keys(Class)} returns by their class
     * @param <T> the type of the item
     * @return the change
     */
    public static <T> Modified<T> of(T oldImage, T newImage, Object... keys) {
        return new Modified<>(GivenImages.of("MODIFY", Optional.of(oldImage), Optional.of(newImage), keys));
    }

    @Override
    public T newImage() {
        return images.newImage();
    }

    /**
     * The item before the change.
     *
     * @return the old image
     * @throws InvalidRecordException if the stream does not carry old images, or the image cannot be bound
     */
    public T oldImage() {
        return images.oldImage();
    }

    @Override
    public Optional<T> current() {
        return Optional.of(newImage());
    }

    @Override
    public Optional<T> previous() {
        return Optional.of(oldImage());
    }

    @Override
    public Map<String, AttributeValue> keys() {
        return images.keys();
    }

    @Override
    public <K> K keys(Class<K> type) {
        return images.keys(type);
    }

    @Override
    public DynamoDbStreamRecord record() {
        return images.record();
    }

    /** The kind of change and its record; never the data. */
    @Override
    public String toString() {
        return "Modified[" + record() + "]";
    }
}
