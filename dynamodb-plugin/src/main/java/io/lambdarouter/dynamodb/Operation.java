package io.lambdarouter.dynamodb;

import java.util.Optional;

/** The operations that a stream tells of. */
enum Operation {
    INSERT,
    MODIFY,
    REMOVE;

    /** The operation of a name, empty where AWS has a new one that this library does not know. */
    static Optional<Operation> named(String eventName) {
        return switch (eventName) {
            case "INSERT" -> Optional.of(INSERT);
            case "MODIFY" -> Optional.of(MODIFY);
            case "REMOVE" -> Optional.of(REMOVE);
            default -> Optional.empty();
        };
    }

    <T> ItemChange<T> change(Images<T> images) {
        return switch (this) {
            case INSERT -> new Inserted<>(images);
            case MODIFY -> new Modified<>(images);
            case REMOVE -> new Removed<>(images);
        };
    }
}
