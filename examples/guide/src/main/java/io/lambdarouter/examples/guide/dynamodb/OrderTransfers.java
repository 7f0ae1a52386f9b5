package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

@ApplicationScoped
class OrderTransfers {

    @Inject
    Warehouse warehouse;

    void transfer(@Observes @Table("orders") ChangeBatch<Order> batch) {
        List<OrderKey> keys = batch.changes().stream()
                .map(change -> change.keys(OrderKey.class))
                .toList();
        List<OrderKey> refused = warehouse.transfer(keys);

        for (ItemChange<Order> change : batch.changes()) {
            if (refused.contains(change.keys(OrderKey.class))) {
                batch.fail(change, new IllegalStateException("The warehouse refused it"));
            }
        }
    }
}
