package io.lambdarouter.spi;

import io.lambdarouter.InvalidEventException;
import java.util.Set;

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
     * The only resources that an observer is for, such as the tables that its qualifiers name.
     *
     * <p>Asked once, when the router starts. A record that says of which {@linkplain OfResource#resource() resource} it is,
     * is not asked for observers of others, however many there are; it MUST be
     * {@linkplain Delivery.NotCovered not covered} by them.
     *
     * @param observer one of the binder's observers of single records
     * @return the names of the resources, none if records of any may be for it, as by default
     */
    default Set<String> resources(ObserverDeclaration observer) {
        return Set.of();
    }

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
