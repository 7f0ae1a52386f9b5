package io.lambdarouter.dynamodb.internal;

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
    static int check(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.length();
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point == text.length() && i > start) {
                point = i;
            } else if (c < '0' || c > '9') {
                return NONE;
            }
        }
        int digits = text.length() - start - (point < text.length() ? 1 : 0);
        return digits > 0 && digits <= MAX_DIGITS ? point : NONE;
    }

    /** Reads a text that has been checked. */
    static BigDecimal read(String text, int point) {
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0') {
                digits = digits * 10 + (c - '0');
            }
        }
        return BigDecimal.valueOf(text.startsWith("-") ? -digits : digits, Math.max(0, text.length() - point - 1));
    }
}
