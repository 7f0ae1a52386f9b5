package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonCursor;
import io.lambdarouter.spi.json.JsonSlice;
import io.lambdarouter.spi.json.JsonToken;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Steps through an item in the event's bytes and drops DynamoDB's data type descriptors, for readers that know what they
 * expect.
 *
 * <p>A malformed attribute value throws {@link InvalidRecordException}. For one item and one thread.
 */
final class ItemCursor {

    private final JsonCursor json;
    private final Type target;
    private AttributeType type = AttributeType.M;

    private ItemCursor(JsonCursor json, Type target) {
        this.json = json;
        this.target = target;
    }

    /**
     * A cursor before a value.
     *
     * @param target what is bound, for messages
     */
    static ItemCursor of(JsonSlice value, Type target) {
        return new ItemCursor(value.cursor(), target);
    }

    /** Reads an image or the keys: an object of attribute values by name. */
    @Nullable
    Object item(ValueReader reader) {
        AttributeType.expect(json, json.next(), JsonToken.START_OBJECT, "an object of attribute values by name");
        return reader.read(this);
    }

    /** The data type of the value that is being read. */
    AttributeType type() {
        return type;
    }

    /** Steps to the next name in a map; false at its end. */
    boolean nextName() {
        type = AttributeType.S; // what a name is
        return json.nextName();
    }

    /** Whether the current name is this one. */
    boolean nameIs(String name) {
        return json.name().equals(name);
    }

    /** Steps to the next element of a list or set; false at its end. */
    boolean nextElement() {
        return json.next() != JsonToken.END_ARRAY;
    }

    /** Reads the value behind the current name, or the one that stands alone. */
    @Nullable
    Object value(ValueReader reader) {
        json.next();
        return attribute(reader);
    }

    /** Reads the current element, of a container of this type: a member of a set is a plain string. */
    @Nullable
    Object element(AttributeType container, ValueReader reader) {
        if (container == AttributeType.L) {
            return attribute(reader);
        }
        AttributeType.expect(json, json.token(), JsonToken.STRING, "a member of a set: a string");
        type = container.member();
        return reader.read(this);
    }

    /** Reads a member of a set that stands alone. */
    @Nullable
    Object member(AttributeType memberType, ValueReader reader) {
        json.next();
        type = memberType;
        return json.token() == JsonToken.STRING ? reader.read(this) : null;
    }

    private @Nullable Object attribute(ValueReader reader) {
        type = AttributeType.enter(json);
        @Nullable Object value = type == AttributeType.NULL ? reader.ofNull(this) : reader.read(this);
        AttributeType.leave(json);
        return value;
    }

    /** The text of the current name, or of a value of type S, N or B; of BOOL its literal. */
    String text() {
        return json.text();
    }

    /** The current value of type N. */
    BigDecimal number() {
        return NumberText.read(json);
    }

    /** The current value of type BOOL. */
    boolean truth() {
        return json.token() == JsonToken.TRUE;
    }

    /** What to throw when the current name was there before in its map. */
    InvalidRecordException duplicate() {
        return AttributeType.duplicate(json);
    }

    /**
     * What to throw when the value does not fit what it is for.
     *
     * @param expected what would, in terms of types
     */
    InvalidRecordException misfit(String expected) {
        return new InvalidRecordException(Unbindable.misfit(target, type, expected, json.path()));
    }

    /** Where the cursor stands, for messages. */
    String path() {
        return json.path();
    }
}
