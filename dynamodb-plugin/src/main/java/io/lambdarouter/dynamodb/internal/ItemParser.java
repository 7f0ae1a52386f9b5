package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonCursor;
import io.lambdarouter.spi.json.JsonSlice;
import io.lambdarouter.spi.json.JsonToken;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads an item as plain JSON: a parser over the event's bytes that drops DynamoDB's data type descriptors as it goes.
 *
 * <p>{@code {"price":{"N":"5"}}} is read as {@code {"price":5}}, B as its base64 text, a set as an array. No tree is made
 * in between. A malformed attribute value, and a name that is there twice, throw {@link InvalidRecordException}.
 */
final class ItemParser implements JsonParser {

    private final JsonCursor cursor;
    private final Deque<Container> open = new ArrayDeque<>();
    private State state = State.START;
    private Event event = Event.END_OBJECT;
    private BigDecimal number = BigDecimal.ZERO;

    /** Whether the end of the attribute value around the current scalar is still to be read. */
    private boolean inScalar;

    /** Reads the value of an image or of the keys: an object of attribute values by name. */
    ItemParser(JsonSlice item) {
        this.cursor = item.cursor();
    }

    @Override
    public boolean hasNext() {
        return state != State.END;
    }

    @Override
    public Event next() {
        if (inScalar) {
            inScalar = false;
            AttributeType.leave(cursor);
        }
        event = switch (state) {
            case START -> start();
            case NAME_OR_END -> nameOrEnd();
            case VALUE -> value(cursor.next());
            case ELEMENT_OR_END -> elementOrEnd();
            case MEMBER_OR_END -> memberOrEnd();
            case END -> throw new NoSuchElementException("The item has been read to its end");
        };
        return event;
    }

    private Event start() {
        AttributeType.expect(cursor, cursor.next(), JsonToken.START_OBJECT, "an object of attribute values by name");
        return push(new Container(State.NAME_OR_END, AttributeType.M), Event.START_OBJECT);
    }

    private Event value(JsonToken token) {
        AttributeType.expect(cursor, token, JsonToken.START_OBJECT, "an attribute value: an object");
        AttributeType type = AttributeType.enter(cursor);
        return switch (type) {
            case S, B -> scalar(Event.VALUE_STRING);
            case N -> scalar(number());
            case BOOL -> scalar(cursor.token() == JsonToken.TRUE ? Event.VALUE_TRUE : Event.VALUE_FALSE);
            case NULL -> scalar(Event.VALUE_NULL);
            case M -> push(new Container(State.NAME_OR_END, AttributeType.M), Event.START_OBJECT);
            case L -> push(new Container(State.ELEMENT_OR_END, AttributeType.L), Event.START_ARRAY);
            case SS, NS, BS -> push(new Container(State.MEMBER_OR_END, type), Event.START_ARRAY);
        };
    }

    private Event scalar(Event value) {
        inScalar = true;
        state = open.element().within;
        return value;
    }

    private Event number() {
        number = NumberText.read(cursor);
        return Event.VALUE_NUMBER;
    }

    private Event push(Container container, Event start) {
        open.push(container);
        state = container.within;
        return start;
    }

    private Event pop(Event end) {
        open.pop();
        if (open.isEmpty()) {
            state = State.END;
        } else {
            AttributeType.leave(cursor);
            state = open.element().within;
        }
        return end;
    }

    private Event nameOrEnd() {
        if (!cursor.nextName()) {
            return pop(Event.END_OBJECT);
        }
        if (!open.element().names.add(cursor.name())) {
            throw AttributeType.duplicate(cursor);
        }
        state = State.VALUE;
        return Event.KEY_NAME;
    }

    private Event elementOrEnd() {
        JsonToken token = cursor.next();
        return token == JsonToken.END_ARRAY ? pop(Event.END_ARRAY) : value(token);
    }

    /** A member of a set is a plain string, not an attribute value. */
    private Event memberOrEnd() {
        JsonToken token = cursor.next();
        if (token == JsonToken.END_ARRAY) {
            return pop(Event.END_ARRAY);
        }
        AttributeType.expect(cursor, token, JsonToken.STRING, "a member of a set: a string");
        return open.element().type == AttributeType.NS ? number() : Event.VALUE_STRING;
    }

    @Override
    public Event currentEvent() {
        return event;
    }

    @Override
    public String getString() {
        return cursor.text();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return number;
    }

    @Override
    public boolean isIntegralNumber() {
        return number.scale() == 0;
    }

    /** Never truncates, unlike JSON-P's own: a number that does not fit its target is an error. */
    @Override
    public int getInt() {
        return number.intValueExact();
    }

    /** Never truncates, as {@link #getInt}. */
    @Override
    public long getLong() {
        return number.longValueExact();
    }

    @Override
    public JsonObject getObject() {
        return JsonTree.object(this);
    }

    @Override
    public JsonArray getArray() {
        return JsonTree.array(this);
    }

    @Override
    public JsonValue getValue() {
        return JsonTree.value(this);
    }

    /** Reads what it skips, so that no malformed value goes unseen in an item that is bound. */
    @Override
    public void skipObject() {
        skipContainer();
    }

    @Override
    public void skipArray() {
        skipContainer();
    }

    private void skipContainer() {
        int outside = open.size() - 1;
        while (open.size() > outside) {
            next();
        }
    }

    @Override
    public JsonLocation getLocation() {
        return new Location(cursor.offset());
    }

    /** Where the parser stands, for messages. */
    String path() {
        return cursor.path();
    }

    @Override
    public void close() {}

    private enum State {
        START,
        NAME_OR_END,
        VALUE,
        ELEMENT_OR_END,
        MEMBER_OR_END,
        END
    }

    /** An open map, list or set, and the names met in it. */
    private static final class Container {

        private final State within;
        private final AttributeType type;
        private final Set<String> names = new HashSet<>();

        Container(State within, AttributeType type) {
            this.within = within;
            this.type = type;
        }
    }

    private record Location(long getStreamOffset) implements JsonLocation {
        @Override
        public long getLineNumber() {
            return -1;
        }

        @Override
        public long getColumnNumber() {
            return -1;
        }
    }
}
