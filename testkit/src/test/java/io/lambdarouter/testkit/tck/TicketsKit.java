package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;

/** The kit for the plug-in of tickets, or for one of its twins. */
class TicketsKit extends EventSourcePluginTck {

    private static final String TWO = """
            {"Records":[{"eventSource":"test:tickets","id":"t1","seat":"A1","show":"Hamlet","holder":"Ms Secret"},\
            {"eventSource":"test:tickets","id":"t2","seat":"A2","show":"Hamlet","holder":"Mr Secret"}]}""";

    private static final String SEATLESS = """
            {"Records":[{"eventSource":"test:tickets","id":"t3","seat":"A1","show":"Lear","holder":"Ms Secret"},\
            {"eventSource":"test:tickets","id":"t4","show":"Macbeth","holder":"Mr Secret"}]}""";

    @ApplicationScoped
    static class Usher {
        void seat(@Observes Ticket ticket) {}

        void seatAll(@Observes Tickets tickets) {}
    }

    private final Supplier<EventSourcePlugin> plugin;

    TicketsKit(Supplier<EventSourcePlugin> plugin) {
        this.plugin = plugin;
    }

    @Override
    protected EventSourcePlugin plugin() {
        return plugin.get();
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(Usher.class);
    }

    @Override
    protected List<SampleEvent> samples() {
        return List.of(
                SampleEvent.of("two tickets", TWO).withSecret("Ms Secret").withInOrder(0, 1),
                SampleEvent.of("a ticket without a seat", SEATLESS)
                        .withSecret("Mr Secret")
                        .withUnreadable(1));
    }
}
