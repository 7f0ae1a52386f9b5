package io.lambdarouter.core.internal;

import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.function.Supplier;

/** Gives each record, and each batch observer, a request context of its own; costs nothing where no bean needs one. */
final class RequestScope {

    private final BeanManager beanManager;
    private final boolean needed;

    RequestScope(BeanManager beanManager) {
        this.beanManager = beanManager;
        this.needed = beanManager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !bean.getTypes().contains(Conversation.class)) // every container has that one
                .map(Bean::getScope)
                .anyMatch(RequestScoped.class::equals);
    }

    void around(Runnable work) {
        around(() -> {
            work.run();
            return true;
        });
    }

    <T> T around(Supplier<T> work) {
        return needed ? aroundActive(work) : work.get();
    }

    /** Where a context is active already, as in a test that activates one, that one serves. */
    private <T> T aroundActive(Supplier<T> work) {
        RequestContextController controller = beanManager
                .createInstance()
                .select(RequestContextController.class)
                .get();
        boolean activated = controller.activate();
        try {
            return work.get();
        } finally {
            if (activated) {
                controller.deactivate();
            }
        }
    }
}
