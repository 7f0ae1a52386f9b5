package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Does next to nothing, so that the dispatch shows. */
@ApplicationScoped
class CountingObserver extends Sum {

    void changed(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }
}
