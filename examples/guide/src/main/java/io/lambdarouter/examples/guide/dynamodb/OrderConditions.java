package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Expired;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.dynamodb.Where;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class OrderConditions {

    @Inject
    Journal journal;

    void redirect(@Observes @Table("${ORDERS_TABLE}") @Changed("address.city") Modified<Order> change) {
        journal.write("to " + change.newImage().address().city());
    }

    void ship(
            @Observes @Table("${ORDERS_TABLE}") @Changed("status") @Where(attribute = "status", equalTo = "PAID")
                    Modified<Order> change) {
        journal.write("ship " + change.newImage().id());
    }

    void express(
            @Observes @Table("${ORDERS_TABLE}") @Where(attribute = "id", beginsWith = "EXPRESS#")
                    Upserted<Order> change) {
        journal.write("express " + change.newImage().id());
    }

    void remind(@Observes @Table("${ORDERS_TABLE}") @Expired Removed<Order> change) {
        journal.write("never paid: " + change.keys(OrderKey.class).id());
    }

    void refund(@Observes @Table("${ORDERS_TABLE}") @Expired(false) Removed<Order> change) {
        journal.write("deleted by somebody: " + change.keys(OrderKey.class).id());
    }
}
