package io.lambdarouter.core;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.internal.weld.WeldBoot;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;

/**
 * A CDI container with a router in it, for a program that embeds the router without a container of its own.
 *
 * <p>Safe for use by several threads.
 */
public final class LambdaRouterContainer implements AutoCloseable {

    private final SeContainer container;
    private final LambdaRouter router;

    private LambdaRouterContainer(SeContainer container) {
        this.container = container;
        this.router = startRouter(container);
    }

    private static LambdaRouter startRouter(SeContainer container) {
        try {
            return container.select(LambdaRouter.class).get();
        } catch (RuntimeException | Error e) {
            container.close();
            throw e;
        }
    }

    /**
     * Boots a container with every annotated bean on the class path, with or without {@code beans.xml}.
     *
     * @return the running container
     * @throws RouterStartException if the router cannot start
     */
    public static LambdaRouterContainer start() {
        return new LambdaRouterContainer(WeldBoot.discovering(LambdaRouterContainer.class.getClassLoader()));
    }

    /**
     * Boots a container with every annotated bean that a class loader sees, as for a tool that loads the classes of an
     * application apart from its own.
     *
     * <p>Threads that call the router should have that loader as their context class loader.
     *
     * @param loader sees the application, the libraries that it needs, and the same router classes as the caller
     * @param extensions of the caller's own, besides those that the loader sees; each belongs to one container
     * @return the running container
     * @throws RouterStartException if the router cannot start
     */
    public static LambdaRouterContainer startIn(ClassLoader loader, Extension... extensions) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // where the router looks for plug-ins
        try {
            return new LambdaRouterContainer(WeldBoot.embedded(loader, extensions));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Boots a container with these beans and no others, without scanning; as for a test, which names the services that its
     * observers inject too.
     *
     * @param beanClasses the classes of all beans, at least one, each with the annotation by which Lambda would find it
     * @return the running container
     * @throws RouterStartException if the router cannot start, or a class would not be found in Lambda
     */
    public static LambdaRouterContainer startWith(Class<?>... beanClasses) {
        BeanClasses.requireAnnotated(beanClasses);
        return new LambdaRouterContainer(WeldBoot.withBeans(
                LambdaRouterContainer.class.getClassLoader(), new LambdaRouterExtension(), beanClasses));
    }

    /**
     * The router.
     *
     * @return always the same one
     */
    public LambdaRouter router() {
        return router;
    }

    /**
     * A bean of the container, as for a test that asks what its services have seen.
     *
     * @param type the bean's type
     * @param <T> the bean's type
     * @return the bean
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public <T> T bean(Class<T> type) {
        Instance<T> beans = container.select(type);
        if (!beans.isResolvable()) {
            throw new IllegalArgumentException(
                    "Not exactly one bean of " + type.getName() + ": name its class, and no other");
        }
        return beans.get();
    }

    /** Shuts the container down; has no effect on one that is shut down. */
    @Override
    public void close() {
        if (container.isRunning()) {
            container.close();
        }
    }
}
