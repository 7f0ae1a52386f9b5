package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.EventSourcePlugin;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds qualifiers that mean nothing where they stand: the observer would get what it does not want, or nothing at all. */
final class QualifierCheck {

    private final List<EventSourcePlugin> plugins;
    private final Problems problems;

    QualifierCheck(List<EventSourcePlugin> plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    /** The qualifiers of a plug-in's observers are the plug-in's own, or have a condition of the application. */
    void checkRouted(EventSourcePlugin plugin, Observer observer, Predicate<Annotation> hasCondition) {
        Set<Class<? extends Annotation>> known = plugin.qualifiers();
        observer.qualifiers().stream()
                .filter(qualifier -> !known.contains(qualifier.annotationType()))
                .filter(hasCondition.negate())
                .forEach(qualifier -> problems.add(unknown(plugin, qualifier)
                        .with("observer", observer.displayName())
                        .remedy("remove it, or write a RecordCondition bean that gives it a meaning")));
    }

    private Diagnostic unknown(EventSourcePlugin plugin, Annotation qualifier) {
        Diagnostic diagnostic = Diagnostic.of(
                        "LR-0217", "An observer has a qualifier that its event source does not know")
                .with("event source", plugin.name())
                .with("found", "@" + qualifier.annotationType().getName())
                .with("expected", names(plugin.qualifiers()));
        List<String> owners = ownersOf(qualifier);
        return owners.isEmpty() ? diagnostic : diagnostic.with("known to", owners);
    }

    private static String names(Set<Class<? extends Annotation>> qualifiers) {
        return qualifiers.isEmpty()
                ? "no qualifier"
                : qualifiers.stream()
                        .map(type -> "@" + type.getSimpleName())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private List<String> ownersOf(Annotation qualifier) {
        return plugins.stream()
                .filter(plugin -> plugin.qualifiers().contains(qualifier.annotationType()))
                .map(EventSourcePlugin::name)
                .toList();
    }

    /** An observer of some other type that bears a plug-in's qualifier is one of the plug-in's events gone wrong. */
    void checkOthers(Collection<ObserverSource> others) {
        others.forEach(observer -> observer.method().getObservedQualifiers().stream()
                .filter(qualifier -> !ownersOf(qualifier).isEmpty())
                .forEach(qualifier -> problems.add(Diagnostic.of(
                                "LR-0218", "An observer has a qualifier of an event source, but its event is of none")
                        .with("found", "@" + qualifier.annotationType().getName())
                        .with("known to", ownersOf(qualifier))
                        .with("event type", observer.eventType().getTypeName())
                        .with("observer", observer.displayName())
                        .remedy("observe a type of that event source"))));
    }
}
