package io.lambdarouter.local;

import io.lambdarouter.Explanation;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the answer of a function as an event source mapping with {@code ReportBatchItemFailures} does. */
final class AnswerReader {

    /** By which a response may name a record: the event source mapping's, Kinesis' and the pipe's. */
    private static final List<String> NAMES = List.of("SequenceNumber", "Kinesis sequence number", "eventID");

    private final Map<String, Integer> places = new HashMap<>();

    AnswerReader(List<Explanation.RecordExplanation> records) {
        records.forEach(record -> NAMES.stream()
                .flatMap(name -> Stream.ofNullable(record.identifiers().get(name)))
                .forEach(value -> places.putIfAbsent(value, record.index())));
    }

    /** The first record that the answer names as failed; the first of all where Lambda would not understand the answer. */
    OptionalInt firstFailed(byte[] answer) {
        try {
            byte[] json = answer.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : answer;
            return firstFailed(JsonDocument.parse(json).root());
        } catch (InvalidEventException e) {
            return OptionalInt.of(0);
        }
    }

    private OptionalInt firstFailed(JsonSlice answer) {
        return switch (answer.kind()) {
            case NULL -> OptionalInt.empty();
            case ARRAY -> answer.elements().next() ? OptionalInt.of(0) : OptionalInt.empty();
            case OBJECT ->
                answer.firstField("batchItemFailures")
                        .filter(list -> !list.is(JsonKind.NULL))
                        .map(this::firstNamed)
                        .orElse(OptionalInt.empty());
            default -> OptionalInt.of(0);
        };
    }

    private OptionalInt firstNamed(JsonSlice list) {
        if (!list.is(JsonKind.ARRAY)) {
            return OptionalInt.of(0);
        }
        OptionalInt first = OptionalInt.empty();
        for (JsonElements each = list.elements(); each.next(); ) {
            int place = place(each.value());
            first = OptionalInt.of(Math.min(place, first.orElse(place)));
        }
        return first;
    }

    private int place(JsonSlice failure) {
        Optional<String> identifier = failure.is(JsonKind.OBJECT)
                ? failure.firstField("itemIdentifier")
                        .filter(value -> value.is(JsonKind.STRING))
                        .map(JsonSlice::text)
                : Optional.empty();
        return identifier.map(places::get).orElse(0);
    }
}
