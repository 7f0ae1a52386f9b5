package io.lambdarouter.examples.patterns.deadletters;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.InvalidRecordException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table of records that no retry can mend, as they arrived. */
@ApplicationScoped
class DeadLetters {

    static final String TABLE = "dead-letters";

    @Inject
    DynamoDbClient dynamoDb;

    /** Parks what can never succeed. Where parking fails, this method does, and so the record is delivered again. */
    void park(@Observes FailedRecord record) {
        if (isHopeless(record.cause())) {
            String id = record.identifiers().getOrDefault("eventID", "unknown");
            dynamoDb.putItem(item -> item.tableName(TABLE)
                    .item(Map.of(
                            "id", fromS(id),
                            "cause", fromS(record.cause().getClass().getName()),
                            "observer", fromS(record.failedObserver().orElse("none")),
                            "record", fromS(record.json()))));
            record.discard();
        }
    }

    private static boolean isHopeless(Throwable cause) {
        return cause instanceof IllegalArgumentException || cause instanceof InvalidRecordException;
    }

    /** Events made of what is parked, one for each record, to be routed again when the reason is mended. */
    List<byte[]> events() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                .map(item -> "{\"Records\":["
                        + Objects.requireNonNull(item.get("record")).s() + "]}")
                .map(event -> event.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
