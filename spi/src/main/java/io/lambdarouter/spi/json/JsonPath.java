package io.lambdarouter.spi.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the path to a place in a document, in one pass over the tokens before it; for messages only, so that nobody pays for
 * paths nobody reads.
 */
final class JsonPath {

    /** Longer paths are cut: the names in them may be long, and a message is for people. */
    private static final int MAX_LENGTH = 1000;

    private final JsonDocument document;
    private final JsonCursor cursor;
    private final Deque<Level> levels = new ArrayDeque<>();

    private JsonPath(JsonDocument document) {
        this.document = document;
        this.cursor = document.root().cursor();
    }

    static String to(JsonDocument document, int offset) {
        return new JsonPath(document).find(offset);
    }

    private String find(int offset) {
        cursor.next();
        while (cursor.offset() < offset && cursor.token() != JsonToken.END) {
            meet();
            cursor.next();
        }
        meet();
        return text();
    }

    /** At the end of an object or array, the place is the object or array itself. */
    private void meet() {
        JsonToken token = cursor.token();
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            levels.pop();
            return;
        }
        if (!levels.isEmpty()) {
            levels.element().meet(cursor);
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            levels.push(new Level(token == JsonToken.START_OBJECT));
        }
    }

    private String text() {
        StringBuilder path = new StringBuilder("$");
        Iterator<Level> outsideIn = levels.descendingIterator();
        while (outsideIn.hasNext() && path.length() <= MAX_LENGTH) {
            outsideIn.next().appendTo(path, document);
        }
        return path.length() <= MAX_LENGTH ? path.toString() : path.substring(0, MAX_LENGTH) + "…";
    }

    /** An open object or array, and where in it the cursor is. */
    private static final class Level {

        private final boolean object;
        private int tokens;
        private int nameStart;
        private int nameEnd;

        Level(boolean object) {
            this.object = object;
        }

        /** In an object each second token is a name; what is in a value is met by the levels inside. */
        void meet(JsonCursor cursor) {
            if (object && tokens % 2 == 0) {
                nameStart = cursor.offset() + 1;
                nameEnd = cursor.offset() + cursor.length() - 1;
            }
            tokens++;
        }

        void appendTo(StringBuilder path, JsonDocument document) {
            if (object && tokens > 0) {
                append(path, JsonBytes.text(document.bytes(), nameStart, nameEnd));
            } else if (!object && tokens > 0) {
                path.append('[').append(tokens - 1).append(']');
            }
        }

        /** Names that are no identifiers stand in brackets, as in RFC 9535. */
        private static void append(StringBuilder path, String name) {
            if (!name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
                path.append('.').append(name);
            } else {
                path.append("['")
                        .append(name.replace("\\", "\\\\").replace("'", "\\'"))
                        .append("']");
            }
        }
    }
}
