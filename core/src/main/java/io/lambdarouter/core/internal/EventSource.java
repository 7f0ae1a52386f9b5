package io.lambdarouter.core.internal;

import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventSourcePlugin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plug-in with its binder and its observers in the order in which they are called. */
record EventSource(
        EventSourcePlugin plugin,
        EventBinder binder,
        List<Observer> batchObservers,
        List<Observer> recordObservers,
        Candidates candidates,
        List<Observer> closingObservers) {

    boolean isObserved() {
        return !(batchObservers.isEmpty() && recordObservers.isEmpty() && closingObservers.isEmpty());
    }

    List<Observer> allObservers() {
        return Stream.of(batchObservers, recordObservers, closingObservers)
                .flatMap(List::stream)
                .toList();
    }

    EventSource withoutObservers() {
        return new EventSource(plugin, binder, List.of(), List.of(), Candidates.of(List.of(), binder), List.of());
    }

    /** The types that could be observed, for a message. */
    String typeNames() {
        return Stream.of(plugin.batchTypes(), plugin.recordTypes(), plugin.closingTypes())
                .flatMap(Set::stream)
                .map(Class::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String name() {
        return plugin.name();
    }
}
