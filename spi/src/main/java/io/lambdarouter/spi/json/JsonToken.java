package io.lambdarouter.spi.json;

import java.util.Arrays;

/** What a {@link JsonCursor} meets. */
public enum JsonToken {
    /** An opening brace. */
    START_OBJECT,
    /** A closing brace. */
    END_OBJECT,
    /** An opening bracket. */
    START_ARRAY,
    /** A closing bracket. */
    END_ARRAY,
    /** A string, also the name of a member. */
    STRING,
    /** A number. */
    NUMBER,
    /** The literal {@code true}. */
    TRUE,
    /** The literal {@code false}. */
    FALSE,
    /** The literal {@code null}. */
    NULL,
    /** Nothing follows. */
    END;

    private static final JsonToken[] STARTING = new JsonToken[0x80];

    static {
        Arrays.fill(STARTING, NUMBER);
        STARTING['{'] = START_OBJECT;
        STARTING['}'] = END_OBJECT;
        STARTING['['] = START_ARRAY;
        STARTING[']'] = END_ARRAY;
        STARTING['"'] = STRING;
        STARTING['t'] = TRUE;
        STARTING['f'] = FALSE;
        STARTING['n'] = NULL;
    }

    /** Whether it is a brace or a bracket. */
    boolean isOneByte() {
        return switch (this) {
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY -> true;
            default -> false;
        };
    }

    /** The token that begins with a byte, in a text that is known to be valid. */
    static JsonToken startingWith(byte first) {
        return STARTING[first];
    }
}
