package io.lambdarouter.core.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/**
 * Makes sure that the bean of an observer can be had: CDI silently skips an observer whose bean's scope is not active, and
 * its record would count as handled.
 */
final class ScopeCheck {

    private static final Set<Class<? extends Annotation>> ALWAYS_ACTIVE =
            Set.of(ApplicationScoped.class, RequestScoped.class);

    private final BeanManager beanManager;

    ScopeCheck(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    /** What to run before each call of an observer; it throws where the scope of the observer's bean is not active. */
    Runnable toCheck(ObserverSource observer) {
        Optional<Class<? extends Annotation>> scope =
                observer.scope().filter(beanManager::isNormalScope).filter(normal -> !ALWAYS_ACTIVE.contains(normal));
        return scope.<Runnable>map(normal -> () -> beanManager.getContext(normal))
                .orElse(() -> {});
    }
}
