package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Could have the images, and does not want them. */
@ApplicationScoped
class NoImageObserver extends Sum {

    void changed(@Observes ItemChange<Order> change) {
        add(change.record().eventId().orElseThrow().hashCode());
    }
}
