package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import java.util.Optional;

/**
 * An item was removed. Immutable, but for what the application does to the objects bound.
 *
 * @param <T> what the images are bound to
 */
public final class Removed<T> extends Change<T> implements ItemChange<T> {

    Removed(Images<T> images) {
        super(images);
    }

    /**
     * A removal made by hand, as for a test.
     *
     * @param oldImage the item before
     * @param keys objects that {@link #keys(Class)} returns by their class
     * @param <T> the type of the item
     * @return the change
     */
    public static <T> Removed<T> of(T oldImage, Object... keys) {
        return new Removed<>(GivenImages.of("REMOVE", Optional.of(oldImage), Optional.empty(), keys));
    }

    /**
     * A removal made by hand of which the stream carries keys only.
     *
     * @param keys objects that {@link #keys(Class)} returns by their class
     * @param <T> the type of the item
     * @return the change, without an old image
     */
    public static <T> Removed<T> ofKeys(Object... keys) {
        return new Removed<>(GivenImages.of("REMOVE", Optional.empty(), Optional.empty(), keys));
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

    /** Always empty: there is no item any more. */
    @Override
    public Optional<T> current() {
        return Optional.empty();
    }

    @Override
    public Optional<T> previous() {
        return Optional.of(oldImage());
    }
}
