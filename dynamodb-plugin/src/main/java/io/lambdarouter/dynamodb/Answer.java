package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.BatchOutcome;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How the road that an event has taken hears of a failure: by the identifiers in {@code batchItemFailures}. */
enum Answer {
    /** An event source mapping delivers again from the record that is named, or from one before it. */
    SEQUENCE_NUMBERS {
        @Override
        Optional<List<String>> failures(List<StreamedRecord> records, int first) {
            return redeliveredFrom(records, first).stream()
                    .mapToObj(i -> records.get(i).sequenceNumber().stream().toList())
                    .findFirst();
        }

        @Override
        OptionalInt redeliveredFrom(List<StreamedRecord> records, int first) {
            return IntStream.iterate(first, i -> i >= 0, i -> i - 1)
                    .filter(i -> number(records, i).isPresent())
                    .findFirst()
                    .stream()
                    .flatMap(named -> IntStream.rangeClosed(0, named)
                            .filter(i -> number(records, i).equals(number(records, named))))
                    .findFirst();
        }

        private Optional<String> number(List<StreamedRecord> records, int index) {
            return StreamedRecord.usable(records.get(index)::sequenceNumber);
        }
    },
    /** A pipe may deliver again the named records only: so all from the first failed one on are named. */
    EVENT_IDS {
        @Override
        Optional<List<String>> failures(List<StreamedRecord> records, int first) {
            List<Optional<String>> ids = records.stream()
                    .skip(first)
                    .map(record -> StreamedRecord.usable(record::eventId))
                    .toList();
            return ids.stream().allMatch(Optional::isPresent)
                    ? Optional.of(ids.stream().flatMap(Optional::stream).toList())
                    : Optional.empty();
        }
    },
    /** Nobody reads the answer. */
    NONE {
        @Override
        Optional<List<String>> failures(List<StreamedRecord> records, int first) {
            return Optional.empty();
        }
    };

    /** The record from which on there will be another delivery. */
    OptionalInt redeliveredFrom(List<StreamedRecord> records, int first) {
        return OptionalInt.of(first);
    }

    /** The identifiers that name a failure, empty where it cannot be named. */
    abstract Optional<List<String>> failures(List<StreamedRecord> records, int first);

    /** The value of {@code batchItemFailures}, empty where the failure cannot be named. */
    Optional<String> batchItemFailures(List<StreamedRecord> records, BatchOutcome outcome) {
        OptionalInt first = outcome.firstUnhandled();
        return first.isEmpty()
                ? Optional.of("[]")
                : failures(records, first.getAsInt()).map(Answer::json);
    }

    private static String json(List<String> identifiers) {
        JsonArrayBuilder failures = Json.PROVIDER.createArrayBuilder();
        identifiers.forEach(
                id -> failures.add(Json.PROVIDER.createObjectBuilder().add("itemIdentifier", id)));
        return failures.build().toString();
    }

    /** Looked for when something has failed, and not at a start. */
    private static final class Json {
        static final JsonProvider PROVIDER = JsonProvider.provider();
    }
}
