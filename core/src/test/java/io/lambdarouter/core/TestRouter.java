package io.lambdarouter.core;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.Settings;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A router in a container with some beans, as an application that embeds it would have it. */
final class TestRouter implements AutoCloseable {

    final WeldContainer container;

    private TestRouter(WeldContainer container) {
        this.container = container;
    }

    static TestRouter with(Class<?>... beans) {
        return new TestRouter(new Weld()
                .disableDiscovery()
                .addExtension(new LambdaRouterExtension())
                .addBeanClasses(Calls.class)
                .addBeanClasses(beans)
                .initialize());
    }

    static TestRouter with(Extension extension, Class<?>... beans) {
        return new TestRouter(new Weld()
                .disableDiscovery()
                .addExtension(extension)
                .addExtension(new LambdaRouterExtension())
                .addBeanClasses(Calls.class)
                .addBeanClasses(beans)
                .initialize());
    }

    static TestRouter with(Map<String, String> settings, Class<?>... beans) {
        return with(new SettingsBean(settings), beans);
    }

    /** Settings as a bean of the application. */
    static class SettingsBean implements Extension {

        private final Map<String, String> settings;

        SettingsBean(Map<String, String> settings) {
            this.settings = settings;
        }

        void add(@Observes AfterBeanDiscovery event) {
            event.<Settings>addBean().types(Settings.class).createWith(creation -> Settings.of(settings));
        }
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] letters(String... letters) {
        return json("{\"letters\":"
                + Stream.of(letters).map(letter -> '"' + letter + '"').toList() + "}");
    }

    LambdaRouter router() {
        return container.select(LambdaRouter.class).get();
    }

    String route(byte[] event) {
        return new String(router().route(event), StandardCharsets.UTF_8);
    }

    String route(byte[] event, Context lambda) {
        return new String(router().route(event, lambda), StandardCharsets.UTF_8);
    }

    List<String> calls() {
        return container.select(Calls.class).get().all();
    }

    @Override
    public void close() {
        container.close();
    }
}
