package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RecordCondition;
import io.lambdarouter.Settings;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a plug-in finds at the start. */
final class BinderContextImpl implements BinderContext {

    private final List<Observer> observers;
    private final Settings settings;
    private final Problems problems;
    private final Customization customization;
    private final Set<Annotation> conditions = new HashSet<>();

    BinderContextImpl(BeanManager beanManager, List<Observer> observers, Settings settings, Problems problems) {
        this.observers = observers;
        this.settings = settings;
        this.problems = problems;
        this.customization = new Customization(beanManager, problems);
    }

    @Override
    public List<ObserverDeclaration> observers() {
        return List.copyOf(observers);
    }

    @Override
    public <T> Optional<T> lookup(Class<T> type) {
        return customization.lookup(type);
    }

    @Override
    public <R> Optional<Function<R, RecordCondition.Answer>> condition(Annotation qualifier, Class<R> recordType) {
        Optional<Function<R, RecordCondition.Answer>> test = customization.condition(qualifier, recordType);
        test.ifPresent(found -> conditions.add(qualifier));
        return test;
    }

    /** Whether the application has given a meaning to a qualifier, and the plug-in has asked for it. */
    boolean hasCondition(Annotation qualifier) {
        return conditions.contains(qualifier);
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
