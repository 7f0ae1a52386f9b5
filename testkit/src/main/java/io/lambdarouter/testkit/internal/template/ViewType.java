package io.lambdarouter.testkit.internal.template;

import java.util.Arrays;
import java.util.Optional;

/** What a stream's records hold besides the keys. */
enum ViewType {
    KEYS_ONLY(false, false),
    NEW_IMAGE(true, false),
    OLD_IMAGE(false, true),
    NEW_AND_OLD_IMAGES(true, true);

    private final boolean newImages;
    private final boolean oldImages;

    ViewType(boolean newImages, boolean oldImages) {
        this.newImages = newImages;
        this.oldImages = oldImages;
    }

    static Optional<ViewType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    boolean hasNewImage(Operation operation) {
        return newImages && operation != Operation.REMOVE;
    }

    boolean hasOldImage(Operation operation) {
        return oldImages && operation != Operation.INSERT;
    }

    boolean hasImage(Operation operation) {
        return hasNewImage(operation) || hasOldImage(operation);
    }
}
