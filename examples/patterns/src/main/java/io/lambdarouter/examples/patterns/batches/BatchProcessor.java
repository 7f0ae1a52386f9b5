package io.lambdarouter.examples.patterns.batches;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Batch processing: the inserts, the updates and the deletes of a batch are each written at once. */
@ApplicationScoped
class BatchProcessor {

    @Inject
    OrderTotals totals;

    void process(@Observes @Table("orders") ChangeBatch<Order> batch) {
        List<Order> inserts = new ArrayList<>();
        List<Order> updates = new ArrayList<>();
        List<OrderKey> deletes = new ArrayList<>();

        Map<OrderKey, ItemChange<Order>> last = lastOfEachOrder(batch);
        last.forEach((key, change) -> {
            if (change instanceof Inserted<Order> inserted) {
                inserts.add(inserted.newImage());
            } else if (change instanceof Modified<Order> modified) {
                updates.add(modified.newImage());
            } else if (change instanceof Removed<Order>) {
                deletes.add(key);
            }
        });

        Set<OrderKey> unprocessed = new HashSet<>();
        unprocessed.addAll(totals.insert(inserts));
        unprocessed.addAll(totals.update(updates));
        unprocessed.addAll(totals.delete(deletes));
        last.forEach((key, change) -> {
            if (unprocessed.contains(key)) {
                batch.fail(change, new IllegalStateException("DynamoDB has not processed it"));
            }
        });
    }

    /** Stops at what cannot be read: it fails, and nothing behind it may be done. */
    private static Map<OrderKey, ItemChange<Order>> lastOfEachOrder(ChangeBatch<Order> batch) {
        Map<OrderKey, ItemChange<Order>> last = new LinkedHashMap<>();
        for (ItemChange<Order> change : batch.changes()) {
            try {
                change.current(); // bound here and kept, so that it cannot fail later, between two writes
                last.put(change.keys(OrderKey.class), change);
            } catch (InvalidRecordException e) {
                batch.fail(change, e);
                break;
            }
        }
        return last;
    }
}
