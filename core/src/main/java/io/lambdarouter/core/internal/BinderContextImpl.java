package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Settings;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Optional;

/** What a plug-in finds at the start. */
final class BinderContextImpl implements BinderContext {

    private final BeanManager beanManager;
    private final List<Observer> observers;
    private final Problems problems;
    private final Settings settings;

    BinderContextImpl(BeanManager beanManager, List<Observer> observers, Settings settings, Problems problems) {
        this.beanManager = beanManager;
        this.observers = observers;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public List<ObserverDeclaration> observers() {
        return List.copyOf(observers);
    }

    @Override
    public <T> Optional<T> lookup(Class<T> type) {
        return new Customization(beanManager, problems).lookup(type);
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
