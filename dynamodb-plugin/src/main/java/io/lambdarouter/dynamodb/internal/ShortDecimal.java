package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.spi.json.JsonCursor;
import java.math.BigDecimal;

/**
 * Reads the numbers that most attributes hold, a few digits and at most one point, in two passes over their text. The result
 * is what {@link BigDecimal#BigDecimal(String)} makes of it.
 */
final class ShortDecimal {

    /** For a text that is none of these numbers. */
    static final int NONE = -1;

    /** So many digits fit a long. */
    private static final int MAX_DIGITS = 18;

    private ShortDecimal() {}

    /** Where the point is, or the end of a text without one; {@link #NONE} if the text is to be read in another way. */
    static int check(JsonCursor text) {
        int start = start(text);
        int end = text.length() - 1;
        int point = end;
        for (int i = start; i < end; i++) {
            byte c = text.at(i);
            if (c == '.' && point == end && i > start) {
                point = i;
            } else if (c < '0' || c > '9') {
                return NONE;
            }
        }
        int digits = end - start - (point < end ? 1 : 0);
        return digits > 0 && digits <= MAX_DIGITS ? point : NONE;
    }

    /** Behind the quote, and the sign if there is one. */
    private static int start(JsonCursor text) {
        return text.at(1) == '-' ? 2 : 1;
    }

    /** Reads a text that has been checked. */
    static BigDecimal read(JsonCursor text, int point) {
        int start = start(text);
        int end = text.length() - 1;
        long digits = 0;
        for (int i = start; i < end; i++) {
            if (i != point) {
                digits = digits * 10 + (text.at(i) - '0');
            }
        }
        return BigDecimal.valueOf(start == 1 ? digits : -digits, Math.max(0, end - point - 1));
    }
}
