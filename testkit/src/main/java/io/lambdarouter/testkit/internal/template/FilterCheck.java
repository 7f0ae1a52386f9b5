package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.testkit.internal.filter.EventPattern;
import io.lambdarouter.testkit.internal.template.Value.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filter criteria let through what the observers want. */
final class FilterCheck {

    private final Checks checks;

    /** The patterns of each mapping, by its id; none for one whose patterns are not known. */
    private final Map<String, Optional<List<EventPattern>>> patterns = new HashMap<>();

    FilterCheck(Checks checks) {
        this.checks = checks;
    }

    void run() {
        checks.mappings().forEach(mapping -> patterns.put(mapping.id(), patterns(mapping)));
        checks.interests().forEach(this::check);
    }

    private Optional<List<EventPattern>> patterns(Mapping mapping) {
        List<Optional<EventPattern>> all = mapping.filters().stream()
                .map(filter -> pattern(mapping, filter))
                .toList();
        boolean open = mapping.settings()
                .at("FilterCriteria", "Filters")
                .filter(Value::isUncertain)
                .isPresent();
        if (open) {
            unchecked(mapping);
        }
        return open || all.contains(Optional.<EventPattern>empty())
                ? Optional.empty()
                : Optional.of(all.stream().flatMap(Optional::stream).toList());
    }

    private void unchecked(Mapping mapping) {
        checks.found()
                .unchecked(
                        "the filter criteria of " + mapping.id(),
                        "they depend on the deployment",
                        mapping.line(),
                        mapping.id());
    }

    private Optional<EventPattern> pattern(Mapping mapping, Value filter) {
        Optional<Scalar> text = filter.scalarAt("Pattern");
        if (text.isEmpty() || !text.get().certain()) {
            unchecked(mapping);
            return Optional.empty();
        }
        try {
            return Optional.of(EventPattern.parse(text.get().text()));
        } catch (IllegalArgumentException e) {
            checks.found().error(invalid(mapping, e), text.get().line(), mapping.id());
            return Optional.empty();
        }
    }

    private static Diagnostic invalid(Mapping mapping, IllegalArgumentException fault) {
        return Diagnostic.of("LR-9020", "A filter pattern is invalid")
                .with("mapping", mapping.id())
                .with("found", String.valueOf(fault.getMessage()))
                .with("expected", "an event pattern with the operators that Lambda lists")
                .remedy("correct the pattern: Lambda refuses the mapping");
    }

    private void check(Interest interest) {
        List<Delivery> deliveries = checks.deliveriesTo(interest);
        List<Operation> hidden = interest.operations().stream()
                .filter(operation -> !deliveries.isEmpty())
                .filter(operation -> deliveries.stream().allMatch(delivery -> isHidden(interest, operation, delivery)))
                .toList();
        boolean all = hidden.size() == interest.operations().size();
        if (hidden.isEmpty()) {
            return;
        }
        int line = deliveries.get(0).mapping().line();
        String[] ids = deliveries.stream()
                .map(delivery -> delivery.mapping().id())
                .distinct()
                .toArray(String[]::new);
        if (all || interest.namesOperations()) {
            checks.found().error(hidden(interest, hidden, ids), line, ids);
        } else {
            checks.found().warning(hidden(interest, hidden, ids), line, ids);
        }
    }

    private boolean isHidden(Interest interest, Operation operation, Delivery delivery) {
        List<EventPattern> filters =
                patterns.getOrDefault(delivery.mapping().id(), Optional.empty()).orElse(List.of());
        return !filters.isEmpty()
                && new RecordSketch(interest, operation, delivery)
                        .possibilities().stream()
                                .noneMatch(record -> filters.stream().anyMatch(filter -> filter.mayMatch(record)));
    }

    private static Diagnostic hidden(Interest interest, List<Operation> hidden, String... mappings) {
        return Diagnostic.of("LR-9019", "Filter criteria hide what an observer is for")
                .with("observer", interest.name())
                .with("mapping", String.join(", ", mappings))
                .with("found", "no filter lets these through: " + hidden)
                .with(
                        "conditions",
                        interest.attributes().stream()
                                .map(AttributeCondition::text)
                                .toList())
                .with("expected", "a filter that such a record can match")
                .remedy("correct or remove the filter; a removal has no new image, an insertion no old one, and a"
                        + " number of DynamoDB is a string");
    }
}
