package io.lambdarouter.dynamodb;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A router with the DynamoDB plug-in and the beans of a test. */
final class Routed implements AutoCloseable {

    final WeldContainer container;

    private Routed(WeldContainer container) {
        this.container = container;
    }

    static Routed by(Class<?>... beans) {
        return new Routed(new Weld()
                .disableDiscovery()
                .addExtension(new LambdaRouterExtension())
                .addBeanClasses(Seen.class)
                .addBeanClasses(beans)
                .initialize());
    }

    /** A router that reports failures instead of throwing. */
    static Routed reporting(Class<?>... beans) {
        System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", "report");
        try {
            Routed routed = by(beans);
            routed.container.select(LambdaRouter.class).get();
            return routed;
        } finally {
            System.clearProperty("LAMBDA_ROUTER_BATCH_FAILURES");
        }
    }

    String route(byte[] event) {
        return new String(container.select(LambdaRouter.class).get().route(event), StandardCharsets.UTF_8);
    }

    String route(String... records) {
        return route(Stream.event(records));
    }

    List<Object> seen() {
        return container.select(Seen.class).get().all();
    }

    @Override
    public void close() {
        container.close();
    }
}
