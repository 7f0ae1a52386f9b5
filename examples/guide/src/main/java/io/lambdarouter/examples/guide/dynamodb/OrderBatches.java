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
        List<String> ids = new ArrayList<>();
        batch.forEach(change ->
                ids.add(change.keys(OrderKey.class).id() + change.current().map(Order::status)));
        journal.write("one request for " + ids);
    }
}
