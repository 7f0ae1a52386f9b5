package io.lambdarouter.dynamodb;

import io.lambdarouter.LambdaRouterException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What identifies a record in a message; a record so broken that it cannot say is named by its place alone. */
final class RecordIdentity {

    private RecordIdentity() {}

    /** One line; nothing that an event holds can begin another. */
    static String text(DynamoDbStreamRecord record) {
        return facts(record).entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "))
                .replaceAll("\\p{Cc}", "?");
    }

    /** Names and values in order. */
    static Map<String, String> facts(DynamoDbStreamRecord record) {
        Map<String, String> facts = new LinkedHashMap<>();
        read(record::tableName).ifPresent(table -> facts.put("table", table));
        read(() -> Optional.of(record.eventName())).ifPresent(name -> facts.put("eventName", name));
        read(record::eventId).ifPresent(id -> facts.put("eventID", id));
        read(() -> record.dynamodb().sequenceNumber()).ifPresent(number -> facts.put("SequenceNumber", number));
        return Collections.unmodifiableMap(facts);
    }

    private static Optional<String> read(Supplier<Optional<String>> value) {
        try {
            return value.get();
        } catch (LambdaRouterException e) {
            return Optional.empty();
        }
    }
}
