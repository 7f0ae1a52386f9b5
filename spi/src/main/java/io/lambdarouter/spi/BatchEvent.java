package io.lambdarouter.spi;

import java.util.Map;

/** An event that stands for a whole batch. */
public interface BatchEvent {

    /**
     * The event itself.
     *
     * @return what the observer is notified with
     */
    Object payload();

    /**
     * The records that the observer declared failed; asked for after it has returned.
     *
     * @return the cause by the record's place in the batch, empty unless a plug-in lets observers do so
     */
    default Map<Integer, Throwable> failures() {
        return Map.of();
    }
}
