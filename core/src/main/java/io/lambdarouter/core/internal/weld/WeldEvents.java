package io.lambdarouter.core.internal.weld;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.ObserverMethod;
import org.jboss.weld.bean.builtin.BeanManagerProxy;
import org.jboss.weld.event.CurrentEventMetadata;
import org.jboss.weld.event.ObserverNotifier;
import org.jboss.weld.injection.ThreadLocalStack.ThreadLocalStackReference;
import org.jboss.weld.manager.BeanManagerImpl;
import org.jboss.weld.util.Observers;

/** Notifies one observer method as if an event had been fired, with its {@link EventMetadata} where it asks for that. */
public final class WeldEvents {

    private final CurrentEventMetadata current;
    private final ObserverNotifier registry;

    private WeldEvents(CurrentEventMetadata current, ObserverNotifier registry) {
        this.current = current;
        this.registry = registry;
    }

    /** The events of a container. */
    public static WeldEvents of(BeanManager beanManager) {
        BeanManagerImpl manager = BeanManagerProxy.unwrap(beanManager);
        return new WeldEvents(
                manager.getServices().get(CurrentEventMetadata.class), manager.getGlobalLenientObserverNotifier());
    }

    /** Whether an observer method would be called for an event of its own type: an extension may have vetoed it. */
    public boolean isRegistered(ObserverMethod<?> observer) {
        return registry.resolveObserverMethods(observer.getObservedType(), observer.getObservedQualifiers())
                .getAllObservers()
                .contains(observer);
    }

    /** Whether the container gives an observer the metadata of its event; the others need not pay for it. */
    public static boolean needsMetadata(ObserverMethod<?> observer) {
        return Observers.isEventMetadataRequired(observer);
    }

    /** Notifies the observer on this thread, with its metadata injectable; throws what it throws. */
    public <T> void notifyWithMetadata(ObserverMethod<T> observer, EventContext<T> event) {
        ThreadLocalStackReference<EventMetadata> stack = current.push(event.getMetadata());
        try {
            observer.notify(event);
        } finally {
            stack.pop();
        }
    }
}
