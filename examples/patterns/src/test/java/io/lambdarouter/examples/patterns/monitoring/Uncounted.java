package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An observer without the annotation. */
@ApplicationScoped
class Uncounted {

    void process(@Observes @Table("orders") ChangeBatch<Order> batch) {
        // does nothing
    }
}
