package io.lambdarouter.testkit;

import io.lambdarouter.dynamodb.AttributeValue;
import java.util.Map;
import java.util.Optional;

/** Makes records of the stream of one table, each behind the one before; safe for use by several threads. */
public final class TableChanges {

    private final ChangeEvents events;
    private final TableStream stream;

    TableChanges(ChangeEvents events, TableStream stream) {
        this.events = events;
        this.stream = stream;
    }

    /**
     * The same table with a stream that carries other images; records leave out what it does not carry.
     *
     * @param viewType which images the stream carries
     * @return the table with the other stream
     */
    public TableChanges viewType(StreamViewType viewType) {
        return new TableChanges(events, stream.with(viewType));
    }

    /**
     * An item that is new: an {@code INSERT}.
     *
     * @param item the item, an object of the application
     * @return the record
     * @throws IllegalArgumentException if it is no item
     */
    public StreamChange inserted(Object item) {
        return change("INSERT", Optional.empty(), Optional.of(item));
    }

    /**
     * An item that has been changed: a {@code MODIFY}.
     *
     * @param before the item before the change
     * @param after the item after the change
     * @return the record
     * @throws IllegalArgumentException if one of them is no item
     */
    public StreamChange modified(Object before, Object after) {
        return change("MODIFY", Optional.of(before), Optional.of(after));
    }

    /**
     * An item that has been deleted by an application: a {@code REMOVE}.
     *
     * @param item the item before it was deleted
     * @return the record
     * @throws IllegalArgumentException if it is no item
     */
    public StreamChange removed(Object item) {
        return change("REMOVE", Optional.of(item), Optional.empty());
    }

    /**
     * An item that Time to Live has deleted: a {@code REMOVE} in the name of DynamoDB itself.
     *
     * @param item the item before it was deleted
     * @return the record
     * @throws IllegalArgumentException if it is no item
     */
    public StreamChange expired(Object item) {
        return removed(item).byTimeToLive();
    }

    private StreamChange change(String eventName, Optional<Object> before, Optional<Object> after) {
        return StreamChange.of(events, stream, eventName, before.map(this::attributes), after.map(this::attributes));
    }

    private Map<String, AttributeValue> attributes(Object item) {
        return events.items().attributes(item);
    }
}
