package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.UnrecognizedEvent;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.spi.EventOutline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What becomes of events that no plug-in claims. */
final class UnrecognizedEvents {

    private final List<Observer> observers;
    private final RequestScope requestScope;
    private final List<EventSource> sources;

    UnrecognizedEvents(List<Observer> observers, RequestScope requestScope, List<EventSource> sources) {
        this.observers = observers;
        this.requestScope = requestScope;
        this.sources = sources;
    }

    byte[] route(EventOutline event) {
        if (observers.isEmpty()) {
            throw unroutable(event);
        }
        UnrecognizedEvent unrecognized = UnrecognizedEvent.of(event.event().bytes(), event.topLevelKeys());
        requestScope.around(() -> observers.forEach(observer -> notify(observer, unrecognized)));
        return "null".getBytes(StandardCharsets.UTF_8);
    }

    private static void notify(Observer observer, UnrecognizedEvent event) {
        try {
            observer.notify(event);
        } catch (Throwable e) {
            Throwable cause = Observer.causeOf(e);
            throw new RecordFailedException(
                    Diagnostic.of("LR-0304", "An observer of unrecognized events failed, so the invocation fails")
                            .with("observer", observer.displayName())
                            .with("top-level keys", event.topLevelKeys())
                            .with("failed with", cause.getClass().getName())
                            .remedy("see the cause"),
                    cause);
        }
    }

    private UnroutableEventException unroutable(EventOutline event) {
        Diagnostic diagnostic = Diagnostic.of("LR-0108", "No event source recognizes this event")
                .with("found", event.event().kind())
                .with("top-level keys", event.topLevelKeys())
                .with("event sources", sources.stream().map(EventSource::name).toList());
        for (EventSource source : sources) {
            Optional<String> hint = hint(source, event);
            if (hint.isPresent()) {
                diagnostic = diagnostic.with("hint", source.name() + ": " + hint.get());
            }
        }
        return new UnroutableEventException(
                diagnostic.remedy("add the plug-in for its source, or observe io.lambdarouter.UnrecognizedEvent"));
    }

    private static Optional<String> hint(EventSource source, EventOutline event) {
        try {
            return source.plugin().hint(event);
        } catch (Throwable e) {
            Fatal.rethrow(e);
            return Optional.empty();
        }
    }
}
