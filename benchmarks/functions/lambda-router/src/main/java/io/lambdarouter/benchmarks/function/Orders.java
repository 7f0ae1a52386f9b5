package io.lambdarouter.benchmarks.function;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.benchmarks.orders.Work;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Observes the changes of the table. */
@ApplicationScoped
public class Orders {

    private final Work work = new Work();

    void changed(@Observes @Table("orders") ItemChange<Order> change) {
        work.accept(change.current().orElseThrow());
        work.accept(change.previous().orElseThrow());
    }
}
