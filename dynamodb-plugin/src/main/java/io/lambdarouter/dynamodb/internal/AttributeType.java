package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonCursor;
import io.lambdarouter.spi.json.JsonToken;
import org.jspecify.annotations.Nullable;

/** The ten data type descriptors of DynamoDB's JSON, with the JSON that stands behind each. */
public enum AttributeType {
    S("S", JsonToken.STRING),
    N("N", JsonToken.STRING),
    B("B", JsonToken.STRING),
    SS("SS", JsonToken.START_ARRAY),
    NS("NS", JsonToken.START_ARRAY),
    BS("BS", JsonToken.START_ARRAY),
    M("M", JsonToken.START_OBJECT),
    L("L", JsonToken.START_ARRAY),
    NULL("NULL", JsonToken.TRUE),
    BOOL("BOOL", JsonToken.TRUE, JsonToken.FALSE);

    private static final AttributeType[] ALL = values();

    /** Those of one letter, by that letter. */
    private static final @Nullable AttributeType[] BY_LETTER = new AttributeType[0x80];

    static {
        for (AttributeType type : ALL) {
            if (type.descriptor.length() == 1) {
                BY_LETTER[type.descriptor.charAt(0)] = type;
            }
        }
    }

    private final String descriptor;
    private final JsonToken json;
    private final JsonToken alternative;

    AttributeType(String descriptor, JsonToken json) {
        this(descriptor, json, json);
    }

    AttributeType(String descriptor, JsonToken json, JsonToken alternative) {
        this.descriptor = descriptor;
        this.json = json;
        this.alternative = alternative;
    }

    /** The type of the members of a set. */
    AttributeType member() {
        return switch (this) {
            case SS -> S;
            case NS -> N;
            case BS -> B;
            default -> throw new IllegalStateException("Not a set");
        };
    }

    /**
     * Steps from the current token, where an attribute value must begin, to the JSON behind its descriptor.
     *
     * @throws InvalidRecordException if it is no attribute value
     */
    public static AttributeType enter(JsonCursor cursor) {
        @Nullable AttributeType type = BY_LETTER[cursor.memberLetter()];
        return type == null ? enterAny(cursor) : type.require(cursor, cursor.enterMember());
    }

    private static AttributeType enterAny(JsonCursor cursor) {
        expect(
                cursor,
                cursor.token(),
                JsonToken.START_OBJECT,
                "an attribute value: an object with one data type descriptor");
        cursor.next();
        AttributeType type = descriptor(cursor);
        return type.require(cursor, cursor.next());
    }

    private AttributeType require(JsonCursor cursor, JsonToken value) {
        if (value != json && value != alternative) {
            throw malformed(cursor, found(value), "behind " + descriptor + ": " + json);
        }
        return this;
    }

    /**
     * Steps over the end of an attribute value, from the last token of the JSON behind its descriptor.
     *
     * @throws InvalidRecordException if there is another descriptor
     */
    public static void leave(JsonCursor cursor) {
        expect(cursor, cursor.next(), JsonToken.END_OBJECT, "one data type descriptor");
    }

    /**
     * Insists on a token.
     *
     * @throws InvalidRecordException if it is another one
     */
    public static void expect(JsonCursor cursor, JsonToken token, JsonToken wanted, String expected) {
        if (token != wanted) {
            throw malformed(cursor, found(token), expected);
        }
    }

    /** What to throw when the name at the current token was there before in its map. */
    public static InvalidRecordException duplicate(JsonCursor cursor) {
        return new InvalidRecordException(Diagnostic.of("LR-1005", "An attribute is there twice in one item")
                .with("at", cursor.path())
                .remedy("either value could be meant, so none is taken: look at what changed the event on its way"));
    }

    private static String found(JsonToken token) {
        return token == JsonToken.STRING ? "another member or a string" : token.toString();
    }

    private static AttributeType descriptor(JsonCursor cursor) {
        int length = cursor.length() - 2; // compared first: it tells most of them apart
        for (AttributeType type : ALL) {
            if (type.descriptor.length() == length && cursor.textIs(type.descriptor)) {
                return type;
            }
        }
        return escaped(cursor);
    }

    /** A descriptor that is written with escapes, as JSON allows it. */
    private static AttributeType escaped(JsonCursor cursor) {
        for (AttributeType type : ALL) {
            if (cursor.textIs(type.descriptor)) {
                return type;
            }
        }
        throw malformed(
                cursor,
                cursor.token() == JsonToken.STRING ? "an unknown descriptor" : "none",
                "a data type descriptor: S, N, B, SS, NS, BS, M, L, NULL or BOOL");
    }

    private static InvalidRecordException malformed(JsonCursor cursor, String found, String expected) {
        return new InvalidRecordException(Diagnostic.of("LR-1003", "An attribute value is malformed")
                .with("found", found)
                .with("expected", expected)
                .with("at", cursor.path())
                .remedy("DynamoDB never sends this: look at what changed the event on its way"));
    }
}
