package io.lambdarouter.core.internal;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.core.internal.weld.WeldEvents;
import io.lambdarouter.spi.ObserverDeclaration;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An observer method of one plug-in's events, ready to be notified. */
final class Observer implements ObserverDeclaration, EventMetadata {

    private final int index;
    private final ObserverSource source;
    private final WeldEvents events;
    private final Runnable scope;
    private final boolean needsMetadata;
    private final Set<Annotation> qualifiers;
    private final Set<Annotation> qualifiersAndAny;
    private final Optional<Observer> itself = Optional.of(this);

    Observer(int index, ObserverSource source, WeldEvents events, ScopeCheck scopes) {
        this.index = index;
        this.source = source;
        this.events = events;
        this.scope = scopes.toCheck(source);
        this.needsMetadata = WeldEvents.needsMetadata(source.method());
        this.qualifiers = source.method().getObservedQualifiers().stream()
                .filter(qualifier -> !(qualifier instanceof Any) && !(qualifier instanceof Default))
                .collect(Collectors.toUnmodifiableSet());
        this.qualifiersAndAny = Stream.concat(qualifiers.stream(), Stream.of(Any.Literal.INSTANCE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** This observer as what is at work on a record; made once, as it is needed for each record. */
    Optional<Observer> itself() {
        return itself;
    }

    /** Calls the observer method on this thread; throws what it throws, checked exceptions in a wrapper. */
    @SuppressWarnings("unchecked") // the plug-in made the payload for this observer's type
    void notify(Object payload) {
        scope.run();
        ObserverMethod<Object> method = (ObserverMethod<Object>) source.method();
        Notification notification = new Notification(payload, this);
        if (needsMetadata) {
            events.notifyWithMetadata(method, notification);
        } else {
            method.notify(notification);
        }
    }

    /**
     * What an observer threw, without the wrapper in which CDI puts a checked exception, and some JDKs a stack overflow.
     *
     * @throws VirtualMachineError if it is one: the process may not be able to go on
     */
    static Throwable causeOf(Throwable thrown) {
        @Nullable Throwable wrapped = thrown.getCause();
        Throwable cause = thrown instanceof ObserverException && wrapped != null ? wrapped : thrown;
        Fatal.rethrow(cause);
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return cause;
    }

    RoutedObserver routed(String eventSource) {
        return new RoutedObserver(eventSource, displayName(), eventType(), qualifiers);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public Class<?> eventClass() {
        return source.eventClass();
    }

    @Override
    public Type eventType() {
        return source.eventType();
    }

    @Override
    public Set<Annotation> qualifiers() {
        return qualifiers;
    }

    @Override
    public String displayName() {
        return source.displayName();
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiersAndAny;
    }

    /** None, as for an event that was fired without an injected {@code Event}. */
    @Override
    public @Nullable InjectionPoint getInjectionPoint() {
        return null;
    }

    @Override
    public Type getType() {
        return source.eventType();
    }

    @Override
    public String toString() {
        return displayName();
    }

    private record Notification(Object payload, Observer observer) implements EventContext<Object> {
        @Override
        public Object getEvent() {
            return payload;
        }

        @Override
        public EventMetadata getMetadata() {
            return observer;
        }
    }
}
