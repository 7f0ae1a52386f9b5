package io.lambdarouter.examples.patterns.errors;

import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A second observer of the same orders, called after the first one. */
@ApplicationScoped
class Shipping {

    private final List<String> prepared = new CopyOnWriteArrayList<>();

    void prepare(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Table("orders") Upserted<Order> change) {
        prepared.add(change.newImage().id());
    }

    List<String> prepared() {
        return List.copyOf(prepared);
    }
}
