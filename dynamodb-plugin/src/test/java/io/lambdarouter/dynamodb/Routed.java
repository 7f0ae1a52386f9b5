package io.lambdarouter.dynamodb;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        return with(Map.of("LAMBDA_ROUTER_BATCH_FAILURES", "report"), beans);
    }

    /** A router with settings, as the environment of a function would have them; they are read at its start. */
    static Routed with(Map<String, String> settings, Class<?>... beans) {
        settings.forEach(System::setProperty);
        Routed routed = by(beans);
        try {
            routed.router();
            return routed;
        } catch (RuntimeException | Error e) {
            routed.close();
            throw e;
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    LambdaRouter router() {
        return container.select(LambdaRouter.class).get();
    }

    String route(byte[] event) {
        return new String(router().route(event), StandardCharsets.UTF_8);
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
