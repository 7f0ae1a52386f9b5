package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import java.util.Optional;

/**
 * An item was changed or replaced. Immutable, but for what the application does to the objects bound.
 *
 * @param <T> what the images are bound to
 */
public final class Modified<T> extends Change<T> implements Upserted<T> {

    Modified(Images<T> images) {
        super(images);
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
}
