package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.LambdaRouter;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Watches the container discover observer methods, and adds the router and the Lambda context as beans.
 *
 * <p>It never replaces an observer, and checks none: a plain CDI test with some observers and no plug-in deploys. Whoever
 * asks for the router gets all problems at once.
 */
public final class RouterExtension implements Extension {

    private final List<ObserverSource> observers = new CopyOnWriteArrayList<>();
    private final InvocationContext invocation = new InvocationContext();

    /** Last, so that what other extensions put in an observer's place is seen. */
    void collect(@Observes @Priority(Integer.MAX_VALUE) ProcessObserverMethod<?, ?> event) {
        observers.add(ObserverSource.of(event));
    }

    void addBeans(@Observes AfterBeanDiscovery event, BeanManager beanManager) {
        event.<LambdaRouter>addBean()
                .types(LambdaRouter.class)
                .scope(Singleton.class)
                .createWith(creation -> new RouterFactory(beanManager, observers, invocation).create());
        event.<Context>addBean().types(Context.class).scope(Singleton.class).createWith(creation -> invocation);
    }
}
