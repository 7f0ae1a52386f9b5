package io.lambdarouter.dynamodb.internal;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/** Makes objects that JSON-B writes as text. */
record TextReader(Kind kind) implements ScalarReader {

    /** Names too, and the keys of a map that says nothing about them. */
    static final TextReader STRING = new TextReader(Kind.STRING);

    /** The reader for a class, empty where JSON-B does not write it as text. */
    static Optional<ValueReader> of(Class<?> type) {
        for (Kind kind : Kind.values()) {
            if (type == kind.type) {
                return Optional.of(new TextReader(kind));
            }
        }
        return Optional.empty();
    }

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case N -> number(in);
            case S, B, BOOL -> kind == Kind.STRING ? in.text() : parse(in);
            default -> throw in.misfit(expected());
        };
    }

    /** A number is its text here, but it has to be one. */
    private Object number(ItemCursor in) {
        in.number();
        return parse(in);
    }

    @Override
    public Object parse(String text) {
        return kind.parse(text);
    }

    @Override
    public String expected() {
        return "a text that stands for a " + kind.type.getName();
    }

    /** A class that is written as text, in the form that JSON-B gives it unless it is told otherwise. */
    enum Kind {
        STRING(String.class),
        INSTANT(Instant.class),
        UUID_TEXT(UUID.class),
        LOCAL_DATE(LocalDate.class),
        LOCAL_DATE_TIME(LocalDateTime.class),
        LOCAL_TIME(LocalTime.class),
        OFFSET_DATE_TIME(OffsetDateTime.class),
        OFFSET_TIME(OffsetTime.class),
        ZONED_DATE_TIME(ZonedDateTime.class),
        DURATION(Duration.class),
        PERIOD(Period.class),
        YEAR_MONTH(YearMonth.class),
        MONTH_DAY(MonthDay.class),
        ZONE_ID(ZoneId.class),
        ZONE_OFFSET(ZoneOffset.class),
        URI_TEXT(URI.class),
        URL_TEXT(URL.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        Object parse(String text) {
            return switch (this) {
                case STRING -> text;
                case INSTANT -> Instant.parse(text);
                case UUID_TEXT -> UUID.fromString(text);
                case LOCAL_DATE -> LocalDate.parse(text);
                case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
                case LOCAL_TIME -> LocalTime.parse(text);
                case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
                case OFFSET_TIME -> OffsetTime.parse(text);
                case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
                case DURATION -> Duration.parse(text);
                case PERIOD -> Period.parse(text);
                case YEAR_MONTH -> YearMonth.parse(text);
                case MONTH_DAY -> MonthDay.parse(text);
                case ZONE_ID -> ZoneId.of(text);
                case ZONE_OFFSET -> ZoneOffset.of(text);
                case URI_TEXT -> URI.create(text);
                case URL_TEXT -> url(text);
            };
        }

        private static URL url(String text) {
            try {
                return new URL(text);
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
