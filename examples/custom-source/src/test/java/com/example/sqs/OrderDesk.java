package com.example.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function that takes orders from a queue. */
@ApplicationScoped
class OrderDesk {

    private final List<String> taken = new CopyOnWriteArrayList<>();

    void take(@Observes @Queue("${ORDERS_QUEUE}") Message<Order> message) {
        if (message.body().quantity() < 0) {
            throw new IllegalArgumentException("A negative quantity");
        }
        taken.add(message.body().id());
    }

    void audit(@Observes @Queue("audit") SqsMessage message) {
        taken.add("audit " + message.messageAttributes().get("tenant"));
    }

    List<String> taken() {
        return taken;
    }
}
