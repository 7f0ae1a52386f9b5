package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An observer that throws instead of declaring a change failed. */
@ApplicationScoped
class Throwing {

    @Counted
    void process(@Observes @Table("orders") ChangeBatch<Order> batch) {
        throw new IllegalStateException("The stock cannot be reached");
    }
}
