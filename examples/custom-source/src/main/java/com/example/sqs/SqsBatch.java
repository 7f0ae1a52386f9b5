package com.example.sqs;

import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.FailurePolicy;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The messages of one event, each of which SQS delivers again by itself. */
record SqsBatch(List<SqsRecord> records) implements BoundBatch {

    @Override
    public Optional<String> resource() {
        return records.stream().flatMap(record -> record.queueName().stream()).findFirst();
    }

    @Override
    public FailurePolicy failurePolicy() {
        return FailurePolicy.EACH;
    }

    /** The ids of what has not been handled; a message without one cannot be told, so that the invocation must fail. */
    @Override
    public Optional<byte[]> response(BatchOutcome outcome) {
        List<Optional<String>> ids = IntStream.range(0, records.size())
                .filter(index -> !outcome.isHandled(index))
                .mapToObj(index -> records.get(index).messageId())
                .toList();
        return ids.stream().allMatch(Optional::isPresent)
                ? Optional.of(json(ids.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static byte[] json(List<String> ids) {
        JsonArrayBuilder failures = Json.createArrayBuilder();
        ids.forEach(id -> failures.add(Json.createObjectBuilder().add("itemIdentifier", id)));
        return Json.createObjectBuilder()
                .add("batchItemFailures", failures)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
