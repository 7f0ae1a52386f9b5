package io.lambdarouter.spi;

import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rough shape of an event, read no further than a detector asks; for use by one thread. */
public final class EventOutline {

    private final JsonSlice event;

    EventOutline(JsonSlice event) {
        this.event = event;
    }

    /**
     * The whole event.
     *
     * @return its root value
     */
    public JsonSlice event() {
        return event;
    }

    /**
     * The names of the event's members.
     *
     * @return in order, empty where the event is no JSON object
     */
    public List<String> topLevelKeys() {
        List<String> keys = new ArrayList<>();
        if (event.is(JsonKind.OBJECT)) {
            for (JsonFields fields = event.fields(); fields.next(); ) {
                keys.add(fields.name());
            }
        }
        return List.copyOf(keys);
    }

    /**
     * A member of the event.
     *
     * @param name the member's name
     * @return its first value, empty where the event is no object or has no such member
     */
    public Optional<JsonSlice> field(String name) {
        return event.firstField(name);
    }

    /**
     * The first record of the event: of its {@code Records}, or of the event itself where that is an array, as EventBridge
     * Pipes sends it. What is no object is passed over: it is for the binder to say what is wrong with it.
     *
     * @return the record, empty where there is none
     */
    public Optional<JsonSlice> firstRecord() {
        return records().flatMap(EventOutline::firstObject);
    }

    /**
     * Whether the event is a list without anything in it: an empty array, or an object whose {@code Records} are one. It may
     * come from any source that sends lists, unless it bears a mark beside the list.
     *
     * @return true if there is a list, and it is empty
     */
    public boolean isEmptyList() {
        return records().filter(list -> !list.elements().next()).isPresent();
    }

    private Optional<JsonSlice> records() {
        return (event.is(JsonKind.ARRAY) ? Optional.of(event) : field("Records"))
                .filter(records -> records.is(JsonKind.ARRAY));
    }

    /**
     * A member of the first record.
     *
     * @param name the member's name
     * @return its first value, empty where there is no record or it has no such member
     */
    public Optional<JsonSlice> firstRecordField(String name) {
        return firstRecord().flatMap(record -> record.firstField(name));
    }

    private static Optional<JsonSlice> firstObject(JsonSlice array) {
        for (JsonElements elements = array.elements(); elements.next(); ) {
            if (elements.value().is(JsonKind.OBJECT)) {
                return Optional.of(elements.value());
            }
        }
        return Optional.empty();
    }
}
