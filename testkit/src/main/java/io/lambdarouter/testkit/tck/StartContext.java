package io.lambdarouter.testkit.tck;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RecordCondition;
import io.lambdarouter.Settings;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a plug-in finds when its binder is made, in an application that customizes nothing; of no use afterwards. */
final class StartContext implements BinderContext {

    private final List<ObserverDeclaration> observers;
    private final Map<String, String> settings;
    private final List<String> problems = new ArrayList<>();
    private volatile boolean over;

    StartContext(List<ObserverDeclaration> observers, Map<String, String> settings) {
        this.observers = observers;
        this.settings = Map.copyOf(settings);
    }

    void end() {
        over = true;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void requireStart() {
        if (over) {
            throw new AssertionError("The binder context is used after the binder was made");
        }
    }

    @Override
    public List<ObserverDeclaration> observers() {
        requireStart();
        return observers;
    }

    @Override
    public <T> Optional<T> lookup(Class<T> type) {
        requireStart();
        return Optional.empty();
    }

    @Override
    public <R> Optional<Function<R, RecordCondition.Answer>> condition(Annotation qualifier, Class<R> recordType) {
        requireStart();
        return Optional.empty();
    }

    @Override
    public Settings settings() {
        requireStart();
        return Settings.of(settings);
    }

    @Override
    public void problem(ObserverDeclaration observer, Diagnostic problem) {
        requireStart();
        problems.add(observer.displayName() + ": " + problem);
    }
}
