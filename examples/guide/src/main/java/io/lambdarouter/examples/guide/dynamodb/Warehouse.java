package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Stands for a service that takes many orders at once, and tells which it does not take. */
@ApplicationScoped
class Warehouse {

    @Inject
    Journal journal;

    List<OrderKey> transfer(List<OrderKey> orders) {
        journal.write("transfer of " + orders.size());
        return orders.stream().filter(order -> order.id().startsWith("x")).toList();
    }
}
