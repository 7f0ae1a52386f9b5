package io.lambdarouter.local;

import io.lambdarouter.LambdaRouterException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is printed of an invocation: never the value of an attribute.
 *
 * @param palette the colors
 * @param stackTraces whether what observers throw is printed as a whole, with its message, which is the application's
 */
record DeliveryText(Palette palette, boolean stackTraces) {

    /** A line for each record, and what the function threw where that was no failure of a record. */
    List<String> lines(Delivery delivery) {
        List<String> lines = new ArrayList<>();
        delivery.records().forEach(record -> add(record, lines));
        boolean told =
                delivery.records().stream().anyMatch(record -> record.cause().isPresent());
        delivery.error().filter(error -> !told).ifPresent(error -> addError(error, lines));
        return lines;
    }

    private void add(RecordOutcome record, List<String> lines) {
        lines.add("  " + state(record.state()) + " " + palette.faint(String.valueOf(record.index())) + " "
                + identity(record.identifiers()));
        record.observers().forEach(observer -> lines.add(observer(record, observer)));
        record.cause().ifPresent(cause -> addCause(cause, lines));
    }

    private String observer(RecordOutcome record, String observer) {
        boolean failed = record.failedObserver().filter(observer::equals).isPresent();
        return "             " + (failed ? palette.bad("failed in " + observer) : palette.faint("-> " + observer));
    }

    private String state(RecordOutcome.State state) {
        return switch (state) {
            case HANDLED -> palette.good("handled  ");
            case SKIPPED -> palette.faint("skipped  ");
            case DISCARDED -> palette.bad("discarded");
            case FAILED -> palette.bad("FAILED   ");
            case NOT_DONE -> palette.faint("not done ");
        };
    }

    private static String identity(Map<String, String> identifiers) {
        return identifiers.entrySet().stream()
                .map(entry -> entry.getKey() + " " + printable(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Nothing that an event holds can begin a line, or paint one. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }

    private void addCause(Throwable cause, List<String> lines) {
        if (stackTraces) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> lines.add("             " + line));
        } else {
            lines.add("             " + palette.bad(named(cause)));
            place(cause).ifPresent(place -> lines.add("             at " + place));
        }
    }

    /** The text of an exception of the application may hold anything; the router's own never holds data. */
    private static String named(Throwable cause) {
        return cause instanceof LambdaRouterException ours
                ? ours.code() + " " + ours.diagnostic().headline()
                : cause.getClass().getName();
    }

    private static Optional<StackTraceElement> place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace()).findFirst();
    }

    private void addError(Throwable error, List<String> lines) {
        if (stackTraces || !(error instanceof LambdaRouterException)) {
            addCause(error, lines);
        } else {
            String.valueOf(error.getMessage()).lines().forEach(line -> lines.add("  " + line));
        }
    }

    /** How many records of each state, and how long it took: the last line. */
    String summary(Delivery delivery) {
        Map<RecordOutcome.State, Long> counts = delivery.records().stream()
                .collect(Collectors.groupingBy(RecordOutcome::state, TreeMap::new, Collectors.counting()));
        String text = counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return (text.isEmpty() ? "no record" : text) + "; " + millis(delivery.duration())
                + palette.faint(", request " + delivery.requestId());
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
