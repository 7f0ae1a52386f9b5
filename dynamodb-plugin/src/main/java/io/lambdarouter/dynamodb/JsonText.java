package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.Optional;

/** Reads the small members of a record. */
final class JsonText {

    private JsonText() {}

    /**
     * A text; a number as it is written, since some senders leave the quotes out and no digit may be lost.
     *
     * @throws InvalidRecordException if it is neither, nor null
     */
    static Optional<String> of(Optional<JsonSlice> slice) {
        return slice.flatMap(JsonText::of);
    }

    private static Optional<String> of(JsonSlice slice) {
        return switch (slice.kind()) {
            case NULL -> Optional.empty();
            case NUMBER -> Optional.of(slice.json());
            default -> Optional.of(slice.text());
        };
    }

    /** A member that counts as absent where it is null. */
    static Optional<JsonSlice> present(Optional<JsonSlice> slice) {
        return slice.filter(value -> !value.is(JsonKind.NULL));
    }
}
