package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class Reviews {

    @Inject
    Journal journal;

    void review(@Observes @Table("orders") @Large(over = 1000) Upserted<Order> change) {
        journal.write("review " + change.newImage().id());
    }
}
