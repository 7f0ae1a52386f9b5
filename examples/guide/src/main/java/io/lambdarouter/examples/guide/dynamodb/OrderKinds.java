package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class OrderKinds {

    @Inject
    Journal journal;

    void replicate(@Observes @Table("orders") ItemChange<Order> change) {
        if (change instanceof Upserted<Order> upserted) {
            journal.write("put " + upserted.newImage().id());
        } else {
            journal.write("delete " + change.keys(OrderKey.class).id());
        }
    }
}
