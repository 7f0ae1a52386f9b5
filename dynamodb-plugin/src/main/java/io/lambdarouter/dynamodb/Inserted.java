package io.lambdarouter.dynamodb;

import java.util.Optional;

/**
 * A new item. Immutable, but for what the application does to the objects bound.
 *
 * @param <T> what the images are bound to
 */
public final class Inserted<T> extends Change<T> implements Upserted<T> {

    Inserted(Images<T> images) {
        super(images);
    }

    /**
     * An insertion made by hand, as for a test.
     *
     * @param newImage the item
     * @param keys objects that {@link #keys(Class)} returns by their class
     * @param <T> the type of the item
     * @return the change
     */
    public static <T> Inserted<T> of(T newImage, Object... keys) {
        return new Inserted<>(GivenImages.of("INSERT", Optional.empty(), Optional.of(newImage), keys));
    }

    @Override
    public T newImage() {
        return images.newImage();
    }

    @Override
    public Optional<T> current() {
        return Optional.of(newImage());
    }

    /** Always empty: there was no item before. */
    @Override
    public Optional<T> previous() {
        return Optional.empty();
    }
}
