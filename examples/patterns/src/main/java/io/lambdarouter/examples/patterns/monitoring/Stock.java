package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much is reserved for each order. */
@ApplicationScoped
class Stock {

    private final Map<String, Integer> reserved = new ConcurrentHashMap<>();

    void apply(ItemChange<Order> change) {
        change.current().ifPresentOrElse(this::reserve, () -> release(change));
    }

    Map<String, Integer> reserved() {
        return Map.copyOf(reserved);
    }

    private void reserve(Order order) {
        if (order.quantity() < 1) {
            throw new IllegalArgumentException("An order of less than one piece");
        }
        reserved.put(order.id(), order.quantity());
    }

    private void release(ItemChange<Order> change) {
        reserved.remove(change.keys(OrderKey.class).id());
    }
}
