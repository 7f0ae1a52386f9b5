package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonCursor;
import java.math.BigDecimal;

/**
 * The text of a number in DynamoDB: at most 38 significant digits, between 1E-130 and 9.99…E+125 in magnitude.
 *
 * <p>Checked before anything is computed from it: a number with a huge exponent is cheap to make and ruinous to expand.
 */
public final class NumberText {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** Longer texts are no numbers of DynamoDB, which sends the shortest form; the plain form of 1E-130 fits. */
    private static final int MAX_LENGTH = 200;

    private NumberText() {}

    /**
     * The number that the current token, a string, holds.
     *
     * @throws InvalidRecordException if it is none that DynamoDB knows
     */
    public static BigDecimal read(JsonCursor cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw notANumber(cursor);
        }
        int point = ShortDecimal.check(cursor);
        return point == ShortDecimal.NONE ? readAny(cursor.text(), cursor) : ShortDecimal.read(cursor, point);
    }

    /**
     * The text of the number that the current token, a string, holds.
     *
     * @throws InvalidRecordException if it is none that DynamoDB knows
     */
    public static String text(JsonCursor cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw notANumber(cursor);
        }
        String text = cursor.text();
        if (ShortDecimal.check(cursor) == ShortDecimal.NONE) {
            readAny(text, cursor);
        }
        return text;
    }

    private static BigDecimal readAny(String text, JsonCursor cursor) {
        BigDecimal number = parse(text, cursor);
        if (!fits(number)) {
            throw notANumber(cursor);
        }
        return number;
    }

    private static BigDecimal parse(String text, JsonCursor cursor) {
        if (!text.chars().allMatch(c -> c < 0x80)) {
            throw notANumber(cursor); // BigDecimal knows digits of other scripts
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw notANumber(cursor);
        }
    }

    private static boolean fits(BigDecimal number) {
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= -MIN_EXPONENT
                : fitsNormalized(number.stripTrailingZeros());
    }

    private static boolean fitsNormalized(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        return number.precision() <= MAX_DIGITS && exponent <= MAX_EXPONENT && exponent >= MIN_EXPONENT;
    }

    private static InvalidRecordException notANumber(JsonCursor cursor) {
        return new InvalidRecordException(Diagnostic.of("LR-1004", "An attribute of type N is no number of DynamoDB")
                .with("expected", "at most 38 digits, between 1E-130 and 9.9E+125 in magnitude")
                .with("at", cursor.path())
                .remedy("DynamoDB never sends this: look at what changed the event on its way"));
    }
}
