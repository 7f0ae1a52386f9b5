package io.lambdarouter.core.internal;

import io.lambdarouter.spi.EventBinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The observers of single records, found by the resource of a record: those of other resources cost it nothing. */
final class Candidates {

    private final List<Observer> all;
    private final Map<String, List<Observer>> byResource = new HashMap<>();
    private final List<Observer> ofAnyResource = new ArrayList<>();

    private Candidates(List<Observer> all) {
        this.all = all;
    }

    /** The candidates of a source; each list is in the order in which the observers are called. */
    static Candidates of(List<Observer> observers, EventBinder binder) {
        Candidates candidates = new Candidates(observers);
        Map<Observer, Set<String>> resources = new HashMap<>();
        for (Observer observer : observers) {
            Set<String> only = Objects.requireNonNull(binder.resources(observer), "resources() returned null");
            resources.put(observer, only);
            only.forEach(name -> candidates.byResource.put(name, new ArrayList<>()));
        }
        observers.forEach(observer -> candidates.add(observer, resources.getOrDefault(observer, Set.of())));
        return candidates;
    }

    private void add(Observer observer, Set<String> only) {
        if (only.isEmpty()) {
            ofAnyResource.add(observer);
        }
        byResource.forEach((name, observers) -> {
            if (only.isEmpty() || only.contains(name)) {
                observers.add(observer);
            }
        });
    }

    /** Whom to ask for a record. */
    List<Observer> of(BatchRecords records, int index) {
        if (byResource.isEmpty()) {
            return all;
        }
        Optional<String> resource = records.resource(index);
        return resource.isPresent() ? byResource.getOrDefault(resource.get(), ofAnyResource) : all;
    }
}
