package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads {@code ApproximateCreationDateTime} in every form in which it is sent: seconds, milliseconds or microseconds since
 * 1970, whole, with a fraction or an exponent, as a number or a string, or ISO 8601.
 */
final class CreationTime {

    /** A time in seconds stays below this until the year 5138, one in milliseconds is above it since 1973. */
    private static final BigDecimal FIRST_MILLIS = new BigDecimal("1E11");

    private static final BigDecimal FIRST_MICROS = new BigDecimal("1E14");
    private static final BigDecimal TOO_LARGE = new BigDecimal("1E17");

    /** Longer numbers are no times, and are costly to compute with. */
    private static final int MAX_LENGTH = 40;

    private CreationTime() {}

    static Instant read(JsonSlice slice) {
        return read(slice, Optional.empty());
    }

    /** A time whose unit may be told beside it, as Kinesis Data Streams for DynamoDB do. */
    static Instant read(JsonSlice slice, Optional<String> precision) {
        String text = slice.is(JsonKind.NUMBER) ? slice.json() : slice.text();
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : ofEpoch(text, precision);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new InvalidRecordException(Diagnostic.of("LR-1010", "The time of a change cannot be read")
                    .with("expected", "seconds, milliseconds or microseconds since 1970, or ISO 8601")
                    .with("at", slice.path())
                    .remedy("look at what changed the event on its way"));
        }
    }

    private static Instant ofEpoch(String text, Optional<String> precision) {
        if (text.length() > MAX_LENGTH) {
            throw new DateTimeException("Too long for a time");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() < 0 || value.compareTo(TOO_LARGE) >= 0 || value.scale() > MAX_LENGTH) {
            throw new DateTimeException("Not a time");
        }
        return ofSeconds(value.movePointLeft(decimals(precision.orElse(""), value)));
    }

    private static int decimals(String precision, BigDecimal value) {
        return switch (precision) {
            case "MILLISECOND" -> 3;
            case "MICROSECOND" -> 6;
            default -> decimalsBySize(value);
        };
    }

    private static int decimalsBySize(BigDecimal value) {
        if (value.compareTo(FIRST_MILLIS) < 0) {
            return 0;
        }
        return value.compareTo(FIRST_MICROS) < 0 ? 3 : 6;
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.DOWN);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
    }
}
