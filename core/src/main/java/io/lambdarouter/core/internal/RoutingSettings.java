package io.lambdarouter.core.internal;

import io.lambdarouter.Settings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of the router itself, as read at its start.
 *
 * @param failures how Lambda hears of failures
 * @param skipUnmatched whether a record that no observer is for is skipped
 * @param concurrency how many records are handled at once
 * @param deadlineMargin the time to keep free at the end of an invocation
 * @param maxEventSize of an event, in bytes
 * @param explains whether the log tells what becomes of each event
 */
record RoutingSettings(
        FailureModes failures,
        boolean skipUnmatched,
        int concurrency,
        Duration deadlineMargin,
        int maxEventSize,
        boolean explains) {

    private static final int MAX_CONCURRENCY = 1_000;
    private static final int DEFAULT_MAX_EVENT_SIZE = 15_000_000;
    private static final Duration LONGEST_INVOCATION = Duration.ofMinutes(15);
    private static final Duration DEFAULT_MARGIN = Duration.ofSeconds(2);
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s)");

    static RoutingSettings of(SettingReader settings) {
        return new RoutingSettings(
                FailureModes.of(settings),
                settings.read(
                        Settings.UNMATCHED,
                        false,
                        "fail or skip",
                        text -> SettingReader.isSecond(text, "fail", "skip")),
                settings.read(
                        Settings.CONCURRENCY,
                        1,
                        "a number from 1 to " + MAX_CONCURRENCY,
                        t -> number(t, MAX_CONCURRENCY)),
                settings.read(
                        Settings.DEADLINE_MARGIN,
                        DEFAULT_MARGIN,
                        "a duration of at most 15 minutes, as 2s, 500ms or PT2S",
                        RoutingSettings::duration),
                settings.read(
                        Settings.MAX_EVENT_SIZE,
                        DEFAULT_MAX_EVENT_SIZE,
                        "a number of bytes, from 1 to " + Integer.MAX_VALUE / 2,
                        t -> number(t, Integer.MAX_VALUE / 2)),
                settings.read(
                        Settings.EXPLAIN,
                        false,
                        "true or false",
                        text -> SettingReader.isSecond(text, "false", "true")));
    }

    /** The same for records that are for nobody. */
    RoutingSettings ofRehearsal() {
        return new RoutingSettings(failures, true, 1, deadlineMargin, maxEventSize, false);
    }

    private static Optional<Integer> number(String text, int max) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number >= 1 && number <= max);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            Matcher number = SHORT_DURATION.matcher(text);
            Duration duration = number.matches()
                    ? Duration.ofMillis(
                            Long.parseLong(number.group(1)) * (number.group(2).equals("s") ? 1_000 : 1))
                    : Duration.parse(text);
            return Optional.of(duration)
                    .filter(value -> !value.isNegative() && value.compareTo(LONGEST_INVOCATION) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
