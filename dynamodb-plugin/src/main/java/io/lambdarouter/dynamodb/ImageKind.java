package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.Optional;

/** The parts of a change that can be bound, and what a stream needs to carry them. */
enum ImageKind {
    NEW("new image", "StreamViewType NEW_IMAGE or NEW_AND_OLD_IMAGES"),
    OLD("old image", "StreamViewType OLD_IMAGE or NEW_AND_OLD_IMAGES"),
    KEYS("keys", "a record with Keys, as every stream sends it");

    private final String title;
    private final String needed;

    ImageKind(String title, String needed) {
        this.title = title;
        this.needed = needed;
    }

    JsonSlice require(JsonStreamRecord change) {
        return json(change).orElseThrow(() -> missing(change));
    }

    private Optional<JsonSlice> json(JsonStreamRecord change) {
        return switch (this) {
            case NEW -> change.newImageJson();
            case OLD -> change.oldImageJson();
            case KEYS -> change.keysJson();
        };
    }

    private InvalidRecordException missing(JsonStreamRecord change) {
        return new InvalidRecordException(Diagnostic.of("LR-1011", "The record has no " + title)
                .with("found", "StreamViewType " + change.streamViewType().orElse("unknown"))
                .with("expected", needed)
                .with("at", change.path())
                .remedy("a stream's view type cannot be changed: make a new stream, or do not ask for the " + title));
    }
}
