package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What holds for an observer of any event source; what a plug-in cannot know. */
final class ObserverRules {

    private final Problems problems;

    ObserverRules(Problems problems) {
        this.problems = problems;
    }

    boolean accept(ObserverSource observer) {
        List<Diagnostic> found = Stream.of(notification(observer), result(observer), bean(observer), type(observer))
                .flatMap(Optional::stream)
                .toList();
        found.forEach(problem -> problems.add(problem.with("observer", observer.displayName())));
        return found.isEmpty();
    }

    private static Optional<Diagnostic> notification(ObserverSource observer) {
        if (observer.method().isAsync()) {
            return Optional.of(Diagnostic.of("LR-0203", "An observer of a routed event is asynchronous")
                    .with("found", "@ObservesAsync")
                    .remedy("use @Observes: the router must know that a record has been handled before it answers"));
        }
        if (observer.method().getTransactionPhase() != TransactionPhase.IN_PROGRESS) {
            return Optional.of(Diagnostic.of("LR-0204", "An observer of a routed event waits for a transaction")
                    .with("found", observer.method().getTransactionPhase())
                    .remedy("remove 'during': the router must know that a record has been handled before it answers"));
        }
        return Optional.empty();
    }

    /** CDI drops what an observer returns, and with it the failure of what has not ended yet. */
    private static Optional<Diagnostic> result(ObserverSource observer) {
        return Stream.of(CompletionStage.class, Future.class, Flow.Publisher.class)
                .filter(later -> later.isAssignableFrom(observer.result()))
                .findFirst()
                .map(later -> Diagnostic.of(
                                "LR-0221", "An observer of a routed event returns before its work has ended")
                        .with("found", "a result of type " + observer.result().getName())
                        .with("expected", "void, and that all is done when the observer returns")
                        .remedy("wait for the result in the observer: a failure behind its back is lost"));
    }

    private static Optional<Diagnostic> bean(ObserverSource observer) {
        if (observer.method().getReception() == Reception.IF_EXISTS) {
            return Optional.of(Diagnostic.of(
                            "LR-0209", "An observer of a routed event is called only where its bean exists already")
                    .with("found", "notifyObserver = IF_EXISTS")
                    .remedy("remove it: a record that meets no bean would count as handled"));
        }
        if (observer.isInScope(SessionScoped.class) || observer.isInScope(ConversationScoped.class)) {
            return Optional.of(
                    Diagnostic.of("LR-0210", "An observer's bean has a scope that is never active in a function")
                            .with("expected", "@ApplicationScoped, @Dependent, @RequestScoped or @Singleton")
                            .remedy("give the bean one of these scopes: CDI would skip the observer silently"));
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> type(ObserverSource observer) {
        if (TypeNames.isComplete(observer.eventType())) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of("LR-0205", "The event type of an observer leaves its type argument open")
                .with("found", observer.eventType().getTypeName())
                .with("expected", "a class as type argument: what the event is to be bound to")
                .remedy("name the class, or Map<String, Object> where there is none"));
    }
}
