package io.lambdarouter.examples.kcl;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What the router answers to a batch, read as Lambda reads it.
 *
 * @param failures the sequence numbers of the records that are to be delivered again
 */
record BatchAnswer(Collection<String> failures) {

    /**
     * All are handled where nothing or {@code null} is answered, or the list is absent, {@code null} or empty.
     *
     * @throws RuntimeException if it is no JSON, or of another form
     */
    static BatchAnswer read(byte[] json) {
        JsonValue answer = json.length == 0 ? JsonValue.NULL : parse(json);
        return new BatchAnswer(
                answer.equals(JsonValue.NULL)
                        ? List.of()
                        : failures(answer.asJsonObject().getOrDefault("batchItemFailures", JsonValue.NULL)));
    }

    private static JsonValue parse(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readValue();
        }
    }

    private static List<String> failures(JsonValue list) {
        return list.equals(JsonValue.NULL)
                ? List.of()
                : list.asJsonArray().stream()
                        .map(failure -> failure.asJsonObject().getString("itemIdentifier"))
                        .toList();
    }

    /** How many records stand before the first one that failed: all of them, or none if a failure names no record of the batch. */
    int handled(List<Record> batch) {
        return failures.stream()
                .mapToInt(failure -> positionOf(failure, batch))
                .min()
                .orElse(batch.size());
    }

    private static int positionOf(String failure, List<Record> batch) {
        return IntStream.range(0, batch.size())
                .filter(i -> batch.get(i).dynamodb().sequenceNumber().equals(failure))
                .findFirst()
                .orElse(0);
    }
}
