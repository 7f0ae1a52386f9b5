package io.lambdarouter.core;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.internal.weld.WeldBoot;
import jakarta.enterprise.inject.se.SeContainer;

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
        } catch (RuntimeException e) {
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
     * Boots a container with these beans and no others, without scanning.
     *
     * @param beanClasses the classes of all beans
     * @return the running container
     * @throws RouterStartException if the router cannot start
     */
    public static LambdaRouterContainer startWith(Class<?>... beanClasses) {
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

    /** Shuts the container down. */
    @Override
    public void close() {
        container.close();
    }
}
