package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;

/** Beans by which an application customizes the router or a plug-in. */
record Customization(BeanManager beanManager, Problems problems) {

    <T> Optional<T> lookup(Class<T> type) {
        Instance<T> beans = beanManager.createInstance().select(type);
        if (beans.isAmbiguous()) {
            problems.add(Diagnostic.of("LR-0213", "More than one bean could customize the router or a plug-in")
                    .with("type", type.getName())
                    .remedy("make one of them the only one, or an @Alternative with a @Priority"));
        }
        return beans.isResolvable() ? Optional.of(beans.get()) : Optional.empty();
    }
}
