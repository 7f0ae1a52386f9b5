package com.example.sqs;

import com.example.Json;
import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.testkit.tck.EventSourcePluginTck;
import io.lambdarouter.testkit.tck.SampleEvent;
import java.util.List;
import java.util.Map;

class SqsPluginTest extends EventSourcePluginTck {

    @Override
    protected EventSourcePlugin plugin() {
        return new SqsPlugin();
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(OrderDesk.class);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("ORDERS_QUEUE", "orders.fifo");
    }

    @Override
    protected List<SampleEvent> samples() {
        String first = Json.message("m1", "orders.fifo", "g1", "{\"id\":\"secret-1\",\"quantity\":1}");
        String second = Json.message("m2", "orders.fifo", "g2", "{\"id\":\"o2\",\"quantity\":2}");
        String third = Json.message("m3", "orders.fifo", "g1", "{\"id\":\"o3\",\"quantity\":3}");
        String unreadable = Json.message("m4", "orders.fifo", "g1", "secret-4");
        return List.of(
                SampleEvent.of("three orders of two groups", Json.messages(first, second, third))
                        .withSecret("secret-1")
                        .withInOrder(0, 2),
                SampleEvent.of("an order that is no JSON", Json.messages(first, unreadable, second))
                        .withSecret("secret-4")
                        .withUnreadable(1),
                SampleEvent.of(
                        "a message of a standard queue", Json.messages(Json.message("m5", "audit", "", "hello"))));
    }
}
