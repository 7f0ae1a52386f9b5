package io.lambdarouter.spi;

import io.lambdarouter.InvalidEventException;

/** Binds the events of one source; called by several threads at once, so it MUST NOT keep anything of an event. */
@FunctionalInterface
public interface EventBinder {

    /**
     * Binds one event that the plug-in has claimed.
     *
     * <p>MUST throw {@link InvalidEventException}, and nothing else, if the envelope is wrong: no observer has been called
     * then, and Lambda delivers the event again. MUST NOT throw for a fault inside one record: that is the record's own
     * failure, thrown by {@link BoundRecord#deliver}. SHOULD bind nothing before it is asked for.
     *
     * @param payload the event
     * @return its records
     * @throws InvalidEventException if the envelope is wrong
     */
    BoundBatch bind(EventPayload payload);

    /**
     * Goes once through what the first event will need, as with an event that is made up: classes are loaded and code is
     * linked by that. Nothing by default.
     *
     * <p>Called at most a few times, before there is an event: in SnapStart, before the snapshot is taken. MUST NOT call
     * observers or any condition of the application, MUST NOT connect to anything; a snapshot would keep the connection. What
     * it throws is logged and changes nothing.
     */
    default void warmUp() {}
}
