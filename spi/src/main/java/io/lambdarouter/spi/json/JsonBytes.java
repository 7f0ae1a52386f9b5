package io.lambdarouter.spi.json;

import java.nio.charset.StandardCharsets;

/** Reads JSON that is known to be valid, at offsets of a byte array. */
final class JsonBytes {

    private JsonBytes() {}

    /** The first offset that holds neither white space nor a separator. */
    static int skipSeparators(byte[] json, int offset) {
        int i = offset;
        while (json[i] <= ' ' || json[i] == ',' || json[i] == ':') {
            i++;
        }
        return i;
    }

    static int endOfValue(byte[] json, int start) {
        return switch (json[start]) {
            case '"' -> endOfString(json, start);
            case '{', '[' -> endOfContainer(json, start);
            default -> endOfScalar(json, start);
        };
    }

    /** The offset behind the closing quote of the string that opens at an offset. */
    static int endOfString(byte[] json, int start) {
        int i = start + 1;
        while (json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static int endOfContainer(byte[] json, int start) {
        int depth = 0;
        int i = start;
        do {
            switch (json[i]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> i = endOfString(json, i) - 1;
                default -> {}
            }
            i++;
        } while (depth > 0);
        return i;
    }

    private static int endOfScalar(byte[] json, int start) {
        int i = start;
        while (i < json.length && isScalar(json[i])) {
            i++;
        }
        return i;
    }

    private static boolean isScalar(byte b) {
        return b > ' ' && b != ',' && b != '}' && b != ']';
    }

    /** The text of a string whose content lies between two offsets, the quotes left out. */
    static String text(byte[] json, int start, int end) {
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                return unescape(json, start, end);
            }
            ascii &= json[i] >= 0;
        }
        return new String(json, start, end - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String unescape(byte[] json, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int plain = start;
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                text.append(new String(json, plain, i - plain, StandardCharsets.UTF_8));
                text.append(escaped(json, i + 1));
                i += json[i + 1] == 'u' ? 5 : 1;
                plain = i + 1;
            }
        }
        return text.append(new String(json, plain, end - plain, StandardCharsets.UTF_8))
                .toString();
    }

    private static char escaped(byte[] json, int offset) {
        return switch (json[offset]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(new String(json, offset + 1, 4, StandardCharsets.ISO_8859_1), 16);
            default -> (char) json[offset];
        };
    }

    /** Whether the content of a string is this text; fast for text that is ASCII and needs no escapes. */
    static boolean textIs(byte[] json, int start, int end, String text) {
        int length = Math.min(end - start, text.length());
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (json[start + i] != c || c == '\\') {
                boolean plain = json[start + i] != '\\' && json[start + i] >= 0 && c < 0x80;
                return !plain && text(json, start, end).equals(text);
            }
        }
        return end - start == text.length();
    }
}
