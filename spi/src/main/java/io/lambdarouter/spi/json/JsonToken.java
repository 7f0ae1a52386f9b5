package io.lambdarouter.spi.json;

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

    static JsonToken startingWith(byte first) {
        return switch (first) {
            case '{' -> START_OBJECT;
            case '}' -> END_OBJECT;
            case '[' -> START_ARRAY;
            case ']' -> END_ARRAY;
            case '"' -> STRING;
            case 't' -> TRUE;
            case 'f' -> FALSE;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }
}
