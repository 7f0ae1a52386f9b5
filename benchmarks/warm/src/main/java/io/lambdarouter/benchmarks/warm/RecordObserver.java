package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.OrderRecord;
import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes both images as Java records. */
@ApplicationScoped
class RecordObserver extends Sum {

    void changed(@Observes ItemChange<OrderRecord> change) {
        add(change.current().orElseThrow().checksum());
        add(change.previous().orElseThrow().checksum());
    }
}
