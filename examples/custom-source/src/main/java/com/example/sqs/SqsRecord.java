package com.example.sqs;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.json.JsonSlice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A message on its way to observers. */
record SqsRecord(JsonSlice slice, SqsRoutes routes) implements BoundRecord {

    private SqsMessage message() {
        return new JsonMessage(slice);
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        return routes.of(observer).deliver(message());
    }

    /** What SQS names the message by; an empty id would stand for the whole batch. */
    Optional<String> messageId() {
        return readable(() -> message().messageId()).filter(id -> !id.isEmpty());
    }

    Optional<String> queueName() {
        return readable(() -> message().queueName());
    }

    private static <T> Optional<T> readable(Supplier<Optional<T>> value) {
        try {
            return value.get();
        } catch (InvalidRecordException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> identifiers() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        messageId().ifPresent(id -> identifiers.put("messageId", id));
        queueName().ifPresent(queue -> identifiers.put("queue", queue));
        return identifiers;
    }

    @Override
    public String json() {
        return slice.json();
    }

    /** A FIFO queue keeps each message group in order; in a standard queue every message is by itself. */
    @Override
    public Optional<Object> orderingKey() {
        boolean fifo = queueName().filter(name -> name.endsWith(".fifo")).isPresent();
        return fifo ? attribute("MessageGroupId").map(group -> group) : Optional.of(slice.offset());
    }

    @Override
    public Optional<Instant> time() {
        return attribute("SentTimestamp").map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    private Optional<String> attribute(String name) {
        return readable(() -> Optional.ofNullable(message().attributes().get(name)));
    }
}
