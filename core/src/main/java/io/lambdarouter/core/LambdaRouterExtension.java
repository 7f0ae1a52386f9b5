package io.lambdarouter.core;

import io.lambdarouter.core.internal.RouterBeans;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;

/**
 * Watches a CDI container discover observer methods, and adds the router and the Lambda context to it as beans.
 *
 * <p>A container that looks for extensions finds it. One that does not, such as a test of weld-junit5, is told:
 * {@code @AddExtensions(LambdaRouterExtension.class)}.
 *
 * <p>It never replaces an observer, and checks none: a plain CDI test with some observers and no plug-in deploys. Whoever
 * asks for the router gets all problems at once.
 */
public final class LambdaRouterExtension implements Extension {

    private final RouterBeans beans = new RouterBeans();

    /** Made by the container. */
    public LambdaRouterExtension() {}

    /** Last, so that what other extensions put in an observer's place is seen. */
    void collect(@Observes @Priority(Integer.MAX_VALUE) ProcessObserverMethod<?, ?> event) {
        beans.collect(event);
    }

    void addBeans(@Observes AfterBeanDiscovery event, BeanManager beanManager) {
        beans.addTo(event, beanManager);
    }
}
