package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes both images as beans. */
@ApplicationScoped
class BeanObserver extends Sum {

    void changed(@Observes ItemChange<Order> change) {
        add(change.current().orElseThrow().checksum());
        add(change.previous().orElseThrow().checksum());
    }
}
