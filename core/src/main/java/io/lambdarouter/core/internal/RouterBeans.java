package io.lambdarouter.core.internal;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.LambdaRouter;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The beans that the router adds to a container, made of what the container discovered. */
public final class RouterBeans {

    private final List<ObserverSource> observers = new CopyOnWriteArrayList<>();
    private final InvocationContext invocation = new InvocationContext();

    /** Remembers an observer method. */
    public void collect(ProcessObserverMethod<?, ?> event) {
        observers.add(ObserverSource.of(event));
    }

    /** Adds the beans; the router is made, and its observers are checked, when somebody asks for it. */
    public void addTo(AfterBeanDiscovery event, BeanManager beanManager) {
        event.<LambdaRouter>addBean()
                .types(LambdaRouter.class)
                .scope(Singleton.class)
                .createWith(creation -> new RouterFactory(beanManager, observers, invocation).create())
                .destroyWith((router, creation) -> ((Router) router).close());
        event.<Context>addBean().types(Context.class).scope(Singleton.class).createWith(creation -> invocation);
    }
}
