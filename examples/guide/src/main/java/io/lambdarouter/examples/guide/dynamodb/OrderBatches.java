package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class OrderBatches {

    @Inject
    Journal journal;

    void index(@Observes @Table("orders") ChangeBatch<Order> batch) {
        List<String> states = new ArrayList<>();
        batch.forEach(change -> states.add(change.current().map(Order::status).orElse("gone")));
        journal.write("one request for " + states);
    }
}
