package io.lambdarouter.spi.json;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;

/**
 * Checks that bytes are one JSON text, and notes where its shallow containers end. Nothing else in the router checks JSON:
 * all other readers rely on this one.
 *
 * <p>It keeps its own stack, so that no depth of nesting overflows the thread's.
 */
final class JsonScanner {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final boolean[] objects = new boolean[JsonDocument.MAX_DEPTH];
    private final JsonContainers containers = new JsonContainers();
    private int depth;
    private int pos;

    JsonScanner(byte[] json) {
        this.json = json;
    }

    JsonContainers containers() {
        return containers;
    }

    /** Checks everything; the offset of the root value. */
    int scan() {
        skipByteOrderMark();
        skipSpace();
        if (pos == json.length) {
            throw new InvalidEventException(Diagnostic.of("LR-0101", "The event is empty")
                    .with("found", json.length + " bytes without a JSON value")
                    .with("expected", "a JSON object or array")
                    .remedy("send the event as the event source does"));
        }
        int root = pos;
        do {
            value();
        } while (anotherValueFollows());
        if (pos < json.length) {
            throw invalid("the end of the event");
        }
        return root;
    }

    private void skipByteOrderMark() {
        if (json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF) {
            pos = 3;
        }
    }

    private void value() {
        boolean opened;
        do {
            opened = switch (peek()) {
                case '{' -> openObject();
                case '[' -> openArray();
                default -> scalar();
            };
        } while (opened);
    }

    /** Whether a first value follows in it. */
    private boolean openObject() {
        open(true);
        if (peek() == '}') {
            close();
            return false;
        }
        name();
        return true;
    }

    private boolean openArray() {
        open(false);
        if (peek() == ']') {
            close();
            return false;
        }
        return true;
    }

    private void open(boolean object) {
        if (depth == JsonDocument.MAX_DEPTH) {
            throw new InvalidEventException(Diagnostic.of("LR-0104", "The event is nested too deeply")
                    .with("expected", "at most " + JsonDocument.MAX_DEPTH + " objects and arrays in one another")
                    .with("at", "byte " + pos)
                    .remedy("look at what sends this event: no event source nests so deep"));
        }
        objects[depth] = object;
        containers.opened(depth);
        depth++;
        pos++;
        skipSpace();
    }

    private void close() {
        pos++;
        depth--;
        containers.closed(depth, pos);
    }

    /** Steps behind the value just read: over the ends of containers, to the next value if there is one. */
    private boolean anotherValueFollows() {
        skipSpace();
        while (depth > 0) {
            boolean object = objects[depth - 1];
            byte next = peek();
            if (next == ',') {
                pos++;
                skipSpace();
                if (object) {
                    name();
                }
                return true;
            }
            if (next != (object ? '}' : ']')) {
                throw invalid(object ? "a comma or }" : "a comma or ]");
            }
            close();
            skipSpace();
        }
        return false;
    }

    private void name() {
        if (peek() != '"') {
            throw invalid("the name of a member in quotes");
        }
        string();
        skipSpace();
        if (peek() != ':') {
            throw invalid("a colon");
        }
        pos++;
        skipSpace();
    }

    /** Never opens anything. */
    private boolean scalar() {
        switch (json[pos]) {
            case '"' -> string();
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number();
        }
        return false;
    }

    private void literal(byte[] word) {
        for (byte letter : word) {
            if (peek() != letter) {
                throw invalid("a JSON value");
            }
            pos++;
        }
    }

    private void number() {
        if (json[pos] == '-') {
            pos++;
        }
        if (peek() == '0') {
            pos++;
        } else {
            digits("a JSON value");
        }
        if (pos < json.length && json[pos] == '.') {
            pos++;
            digits("a digit");
        }
        if (pos < json.length && (json[pos] | 0x20) == 'e') {
            pos++;
            if (peek() == '+' || peek() == '-') {
                pos++;
            }
            digits("a digit");
        }
    }

    private void digits(String expected) {
        if (!isDigit(peek())) {
            throw invalid(expected);
        }
        while (pos < json.length && isDigit(json[pos])) {
            pos++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void string() {
        pos++;
        for (byte b = skipPlain(); b != '"'; b = skipPlain()) {
            if (b == '\\') {
                escape();
            } else if (b < 0) {
                character();
            } else {
                throw invalid("no control character in a string");
            }
        }
        pos++;
    }

    /** Most of an event is plain text: what stands behind it. */
    private byte skipPlain() {
        pos = JsonBytes.skipPlain(json, pos);
        return peek();
    }

    private void escape() {
        pos++;
        switch (peek()) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> pos++;
            case 'u' -> hexadecimal();
            default -> throw invalid("an escape that JSON knows");
        }
    }

    private void hexadecimal() {
        pos++;
        for (int i = 0; i < 4; i++) {
            if (!isHexadecimal(peek())) {
                throw invalid("four hexadecimal digits");
            }
            pos++;
        }
    }

    private static boolean isHexadecimal(byte b) {
        int letter = b | 0x20;
        return isDigit(b) || (letter >= 'a' && letter <= 'f');
    }

    /** One character of several bytes, as in table 3-7 of the Unicode standard. */
    private void character() {
        int lead = json[pos] & 0xFF;
        int second = continuation(1);
        boolean wellFormed = switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> lead >= 0xC2 && lead <= 0xF4;
        };
        if (!wellFormed) {
            throw notUtf8();
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = 2; i < length; i++) {
            continuation(i);
        }
        pos += length;
    }

    private int continuation(int ahead) {
        if (pos + ahead >= json.length || (json[pos + ahead] & 0xC0) != 0x80) {
            throw notUtf8();
        }
        return json[pos + ahead] & 0xFF;
    }

    private void skipSpace() {
        while (pos < json.length && json[pos] <= ' ' && isSpace(json[pos])) {
            pos++;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private byte peek() {
        if (pos >= json.length) {
            throw invalid("more of the event");
        }
        return json[pos];
    }

    private InvalidEventException notUtf8() {
        return new InvalidEventException(Diagnostic.of("LR-0102", "The event is not UTF-8")
                .with("found", found())
                .with("at", "byte " + pos)
                .remedy("send the event as UTF-8, unchanged, as Lambda does"));
    }

    private InvalidEventException invalid(String expected) {
        return new InvalidEventException(Diagnostic.of("LR-0103", "The event is not valid JSON")
                .with("found", found())
                .with("expected", expected)
                .with("at", "byte " + pos + " of " + json.length)
                .remedy("send the event as the event source does: one JSON text in UTF-8"));
    }

    private String found() {
        return pos < json.length ? String.format("the byte 0x%02x", json[pos]) : "the end of the event";
    }
}
