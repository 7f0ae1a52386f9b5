package io.lambdarouter.spi;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;

/** One event as it arrived, already known to be valid JSON; immutable. */
public final class EventPayload {

    private final JsonDocument document;

    private EventPayload(JsonDocument document) {
        this.document = document;
    }

    /**
     * Checks an event.
     *
     * @param json the event; not copied, so nobody may change it afterwards
     * @return the payload
     * @throws InvalidEventException if the bytes are no valid JSON in UTF-8
     */
    public static EventPayload of(byte[] json) {
        return new EventPayload(JsonDocument.parse(json));
    }

    /**
     * The whole event.
     *
     * @return its root value
     */
    public JsonSlice json() {
        return document.root();
    }

    /**
     * What detectors look at.
     *
     * @return an outline of the event
     */
    public EventOutline outline() {
        return new EventOutline(json());
    }
}
