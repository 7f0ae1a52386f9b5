package io.lambdarouter.testkit;

/** Which images a DynamoDB stream carries, under DynamoDB's names. */
public enum StreamViewType {
    /** The keys and no image. */
    KEYS_ONLY(false, false),
    /** The item after the change. */
    NEW_IMAGE(true, false),
    /** The item before the change. */
    OLD_IMAGE(false, true),
    /** The item after and before the change. */
    NEW_AND_OLD_IMAGES(true, true);

    private final boolean newImage;
    private final boolean oldImage;

    StreamViewType(boolean newImage, boolean oldImage) {
        this.newImage = newImage;
        this.oldImage = oldImage;
    }

    /**
     * Whether records have a {@code NewImage}, where the operation has one.
     *
     * @return true for {@link #NEW_IMAGE} and {@link #NEW_AND_OLD_IMAGES}
     */
    public boolean carriesNewImage() {
        return newImage;
    }

    /**
     * Whether records have an {@code OldImage}, where the operation has one.
     *
     * @return true for {@link #OLD_IMAGE} and {@link #NEW_AND_OLD_IMAGES}
     */
    public boolean carriesOldImage() {
        return oldImage;
    }
}
