package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import io.lambdarouter.spi.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Optional;

/** What a plug-in finds at the start. */
final class BinderContextImpl implements BinderContext {

    private final BeanManager beanManager;
    private final List<Observer> observers;
    private final Problems problems;
    private final Settings settings = new SystemSettings();

    BinderContextImpl(BeanManager beanManager, List<Observer> observers, Problems problems) {
        this.beanManager = beanManager;
        this.observers = observers;
        this.problems = problems;
    }

    @Override
    public List<ObserverDeclaration> observers() {
        return List.copyOf(observers);
    }

    @Override
    public <T> Optional<T> lookup(Class<T> type) {
        Instance<T> beans = beanManager.createInstance().select(type);
        if (beans.isAmbiguous()) {
            problems.add(Diagnostic.of("LR-0213", "More than one bean could customize a plug-in")
                    .with("type", type.getName())
                    .remedy("make one of them the only one, or an @Alternative with a @Priority"));
        }
        return beans.isResolvable() ? Optional.of(beans.get()) : Optional.empty();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void problem(ObserverDeclaration observer, Diagnostic problem) {
        problems.add(problem.with("observer", observer.displayName()));
    }
}
