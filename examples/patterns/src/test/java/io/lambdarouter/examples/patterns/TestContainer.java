package io.lambdarouter.examples.patterns;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterExtension;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.jboss.weld.junit5.WeldInitiator;

/** A CDI container with the beans that a test names and, as a bean, an object of the test; and with the router. */
public final class TestContainer implements AutoCloseable {

    private final SeContainer container;

    private TestContainer(SeContainer container) {
        this.container = container;
    }

    /** A container with an object in place of what the environment would give. */
    public static <T> TestContainer with(Class<T> type, T object, Class<?>... beans) {
        return new TestContainer(SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(beans)
                .addExtensions(new LambdaRouterExtension())
                .addExtensions(new Given<>(type, object))
                .initialize());
    }

    /** For tests with {@code @EnableWeld}: a container with these beans and the router. */
    public static WeldInitiator weld(Class<?>... beans) {
        return WeldInitiator.of(WeldInitiator.createWeld()
                .addExtensions(new LambdaRouterExtension())
                .addBeanClasses(beans));
    }

    public LambdaRouter router() {
        return bean(LambdaRouter.class);
    }

    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
    }

    private record Given<T>(Class<T> type, T object) implements Extension {
        void addBean(@Observes AfterBeanDiscovery event) {
            event.<T>addBean().types(type).scope(Dependent.class).createWith(context -> object);
        }
    }
}
