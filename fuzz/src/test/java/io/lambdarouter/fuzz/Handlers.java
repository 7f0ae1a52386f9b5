package io.lambdarouter.fuzz;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.DynamoDbStreamEvent;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Expired;
import io.lambdarouter.dynamodb.FailedBatch;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.StreamRecord;
import io.lambdarouter.dynamodb.TumblingWindow;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Observers of everything, that read everything. */
final class Handlers {

    private Handlers() {}

    /** An item of every data type. */
    public record Item(
            String s,
            int n,
            BigDecimal big,
            byte[] b,
            boolean bool,
            Set<String> ss,
            Set<BigDecimal> ns,
            List<Object> l,
            Map<String, Object> m) {}

    @ApplicationScoped
    static class Everything {

        void event(@Observes DynamoDbStreamEvent event) {
            event.records().forEach(record -> Objects.requireNonNull(record.toString()));
        }

        void batch(@Observes ChangeBatch<Map<String, Object>> batch) {
            batch.changes().forEach(ItemChange::keys);
        }

        void record(@Observes DynamoDbStreamRecord record) {
            record.eventId();
            record.eventVersion();
            record.awsRegion();
            record.tableName();
            record.userIdentity();
            record.json();
            StreamRecord change = record.dynamodb();
            change.keys();
            change.newImage();
            change.oldImage();
            change.sizeBytes();
            change.streamViewType();
            change.approximateCreationDateTime();
        }

        void change(@Observes ItemChange<Map<String, Object>> change) {
            change.current();
            change.previous();
        }

        void upserted(@Observes Upserted<Item> change) {
            change.newImage();
        }

        void expired(@Observes @Expired Removed<Item> change) {
            change.keys(Item.class);
        }

        void window(@Observes TumblingWindow<Map<String, Object>> window) {
            window.start();
            window.end();
            window.state(
                    Map.of("records", window.state().size() + window.records().size()));
        }

        void failed(@Observes FailedBatch batch) {
            batch.timestamp();
            batch.condition();
            batch.batchSize();
            batch.approximateArrivalOfFirstRecord();
        }

        void completed(@Observes BatchCompleted batch) {
            Objects.requireNonNull(batch.toString());
        }
    }

    /** Goes on behind whatever fails, so that the records behind it are read too. */
    @ApplicationScoped
    static class Discarding {
        void discard(@Observes FailedRecord record) {
            record.json();
            record.discard();
        }
    }
}
