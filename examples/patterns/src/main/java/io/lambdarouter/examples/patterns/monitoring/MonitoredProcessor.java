package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Monitoring: knows nothing of metrics but the annotation; a change that fails is declared failed, not only counted. */
@ApplicationScoped
class MonitoredProcessor {

    @Inject
    Stock stock;

    @Counted
    void process(@Observes @Table("orders") ChangeBatch<Order> batch) {
        for (ItemChange<Order> change : batch.changes()) {
            try {
                stock.apply(change);
            } catch (RuntimeException e) {
                // all behind it is delivered again too, so nothing of it may be done
                batch.fail(change, e);
                return;
            }
        }
    }
}
