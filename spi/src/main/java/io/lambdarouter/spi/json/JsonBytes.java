package io.lambdarouter.spi.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads JSON that is known to be valid, at offsets of a byte array. */
final class JsonBytes {

    /** White space, and what stands between values. */
    private static final boolean[] SEPARATORS = new boolean[0x80];

    /** What a string may hold as it is, in a single byte. */
    private static final boolean[] PLAIN = new boolean[0x100];

    static {
        Arrays.fill(PLAIN, ' ', 0x80, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
        for (char separator : " \t\n\r,:".toCharArray()) {
            SEPARATORS[separator] = true;
        }
    }

    private JsonBytes() {}

    /** The first offset that holds neither white space nor a separator. */
    static int skipSeparators(byte[] json, int offset) {
        int i = offset;
        while (SEPARATORS[json[i]]) {
            i++;
        }
        return i;
    }

    /** The first offset that holds no plain character of a string. */
    static int skipPlain(byte[] json, int offset) {
        int i = offset;
        while (i < json.length && PLAIN[json[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    static int endOfValue(byte[] json, int start) {
        return switch (json[start]) {
            case '"' -> endOfString(json, start);
            case '{', '[' -> endOfContainer(json, start);
            case 't', 'n' -> start + 4;
            case 'f' -> start + 5;
            default -> endOfNumber(json, start);
        };
    }

    /** The offset behind the closing quote of the string that opens at an offset. */
    static int endOfString(byte[] json, int start) {
        int i = skipPlain(json, start + 1);
        while (json[i] != '"') {
            i = skipPlain(json, json[i] == '\\' ? i + 2 : i + 1);
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

    private static int endOfNumber(byte[] json, int start) {
        int i = start;
        while (i < json.length && isInNumber(json[i])) {
            i++;
        }
        return i;
    }

    private static boolean isInNumber(byte b) {
        return b > ' ' && b != ',' && b != '}' && b != ']';
    }

    /** The text of a string whose content lies between two offsets, the quotes left out. */
    static String text(byte[] json, int start, int end) {
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                return new StringDecoder(json, start, end).text();
            }
            ascii &= json[i] >= 0;
        }
        return new String(json, start, end - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
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
