package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** What is left without a router: a call of the observer for each change. */
final class DirectCall implements Handler {

    private final List<ItemChange<Order>> changes;
    private final CountingObserver observer = new CountingObserver();

    private DirectCall(List<ItemChange<Order>> changes) {
        this.changes = changes;
    }

    /** Calls for the changes of an event. */
    static DirectCall of(byte[] event) {
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(Collector.class)) {
            container.router().route(event);
            return new DirectCall(container.bean(Collector.class).changes());
        }
    }

    @Override
    public long handle(byte[] event) {
        changes.forEach(observer::changed);
        return observer.take();
    }

    /** Keeps the changes of an event. */
    @ApplicationScoped
    static class Collector {

        private final List<ItemChange<Order>> changes = new ArrayList<>();

        void changed(@Observes ItemChange<Order> change) {
            changes.add(change);
        }

        List<ItemChange<Order>> changes() {
            return List.copyOf(changes);
        }
    }
}
