package io.lambdarouter.core.internal.weld;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.ObserverMethod;
import org.jboss.weld.bean.builtin.BeanManagerProxy;
import org.jboss.weld.event.CurrentEventMetadata;
import org.jboss.weld.injection.ThreadLocalStack.ThreadLocalStackReference;

/** Notifies one observer method, with its {@link EventMetadata} injectable as if an event had been fired. */
public final class WeldEvents {

    private final CurrentEventMetadata current;

    private WeldEvents(CurrentEventMetadata current) {
        this.current = current;
    }

    /** The events of a container. */
    public static WeldEvents of(BeanManager beanManager) {
        return new WeldEvents(BeanManagerProxy.unwrap(beanManager).getServices().get(CurrentEventMetadata.class));
    }

    /** Notifies the observer on this thread; throws what it throws. */
    public <T> void notify(ObserverMethod<T> observer, EventContext<T> event) {
        ThreadLocalStackReference<EventMetadata> stack = current.push(event.getMetadata());
        try {
            observer.notify(event);
        } finally {
            stack.pop();
        }
    }
}
