package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class OrderChanges {

    @Inject
    Journal journal;

    void confirm(@Observes @Table("orders") Inserted<Order> change) {
        journal.write("confirm " + change.newImage().id());
    }

    void notify(@Observes @Table("orders") Modified<Order> change) {
        journal.write(
                change.oldImage().status() + " is now " + change.newImage().status());
    }

    void cancel(@Observes @Table("orders") Removed<Order> change) {
        journal.write("cancel " + change.keys(OrderKey.class).id());
    }

    void index(@Observes @Table("orders") Upserted<Order> change) {
        journal.write("index " + change.newImage().id());
    }

    void audit(@Observes @Table("orders") ItemChange<Order> change) {
        String before = change.previous().map(Order::status).orElse("nothing");
        String after = change.current().map(Order::status).orElse("nothing");
        journal.write("from " + before + " to " + after);
    }
}
