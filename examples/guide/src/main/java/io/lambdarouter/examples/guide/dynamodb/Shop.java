package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class Shop {

    @Inject
    Journal journal;

    void welcome(@Observes @Table("shop") Inserted<Customer> change) {
        journal.write("welcome " + change.newImage().name());
    }

    void book(@Observes @Table("shop") Inserted<Invoice> change) {
        journal.write("book " + change.newImage().amount());
    }
}
