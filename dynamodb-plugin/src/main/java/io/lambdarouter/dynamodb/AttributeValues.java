package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.internal.AttributeType;
import io.lambdarouter.dynamodb.internal.NumberText;
import io.lambdarouter.spi.json.JsonCursor;
import io.lambdarouter.spi.json.JsonSlice;
import io.lambdarouter.spi.json.JsonToken;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads DynamoDB's JSON into attribute values, loss-free; nesting is bounded by the check of the document. */
final class AttributeValues {

    private static final AttributeValue NULL = new AttributeValue.NULL();
    private static final AttributeValue TRUE = new AttributeValue.BOOL(true);
    private static final AttributeValue FALSE = new AttributeValue.BOOL(false);

    private AttributeValues() {}

    /** An image or the keys: an immutable map in the order of the JSON. */
    static Map<String, AttributeValue> read(JsonSlice item) {
        JsonCursor cursor = item.cursor();
        AttributeType.expect(cursor, cursor.next(), JsonToken.START_OBJECT, "an object of attribute values by name");
        return map(cursor);
    }

    /** A single attribute value. */
    static AttributeValue readValue(JsonSlice value) {
        JsonCursor cursor = value.cursor();
        cursor.next();
        return value(cursor);
    }

    private static Map<String, AttributeValue> map(JsonCursor cursor) {
        Attributes.Builder attributes = new Attributes.Builder();
        while (cursor.nextName()) {
            String name = cursor.name();
            if (attributes.contains(name)) {
                throw AttributeType.duplicate(cursor);
            }
            cursor.next();
            attributes.add(name, value(cursor));
        }
        return attributes.build();
    }

    private static AttributeValue value(JsonCursor cursor) {
        AttributeValue value = switch (AttributeType.enter(cursor)) {
            case S -> new AttributeValue.S(cursor.text());
            case N -> number(cursor);
            case B -> binary(cursor);
            case SS -> new AttributeValue.SS(set(cursor, JsonCursor::text));
            case NS -> new AttributeValue.NS(set(cursor, AttributeValues::number));
            case BS -> new AttributeValue.BS(set(cursor, AttributeValues::binary));
            case M -> new AttributeValue.M(map(cursor));
            case L -> new AttributeValue.L(list(cursor));
            case NULL -> NULL;
            case BOOL -> cursor.token() == JsonToken.TRUE ? TRUE : FALSE;
        };
        AttributeType.leave(cursor);
        return value;
    }

    private static AttributeValue.N number(JsonCursor cursor) {
        return new AttributeValue.N(NumberText.text(cursor));
    }

    private static AttributeValue.B binary(JsonCursor cursor) {
        try {
            return new AttributeValue.B(Base64.getDecoder().decode(cursor.text()));
        } catch (IllegalArgumentException e) {
            throw new InvalidRecordException(Diagnostic.of("LR-1007", "An attribute of type B is no base64")
                    .with("at", cursor.path())
                    .remedy("DynamoDB never sends this: look at what changed the event on its way"));
        }
    }

    private static <T> Set<T> set(JsonCursor cursor, Function<JsonCursor, T> member) {
        List<T> members = new ArrayList<>();
        while (cursor.next() != JsonToken.END_ARRAY) {
            AttributeType.expect(cursor, cursor.token(), JsonToken.STRING, "a member of a set: a string");
            members.add(member.apply(cursor));
        }
        return Members.of(members);
    }

    private static List<AttributeValue> list(JsonCursor cursor) {
        List<AttributeValue> elements = new ArrayList<>();
        while (cursor.next() != JsonToken.END_ARRAY) {
            elements.add(value(cursor));
        }
        return elements;
    }
}
