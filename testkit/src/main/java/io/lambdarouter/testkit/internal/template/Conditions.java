package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the conditions of a template, as far as its parameters are known. */
record Conditions(Fields template, Intrinsics intrinsics) {

    private static final int MAX_DEPTH = 50;

    /** The condition of a name, empty where it cannot be decided. */
    Optional<Boolean> named(String name) {
        return named(name, 0);
    }

    private Optional<Boolean> named(String name, int depth) {
        return depth > MAX_DEPTH
                ? Optional.empty()
                : template.at("Conditions", name).flatMap(condition -> decide(condition, depth + 1));
    }

    private Optional<Boolean> decide(Value condition, int depth) {
        if (!(condition instanceof Fields fields) || fields.members().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Value> function =
                fields.members().entrySet().iterator().next();
        List<Value> arguments = function.getValue().values();
        return switch (function.getKey()) {
            case "Condition" -> function.getValue().scalarAt().flatMap(name -> named(name.text(), depth));
            case "Fn::Equals" -> equal(arguments);
            case "Fn::Not" -> any(arguments, depth).map(truth -> !truth);
            case "Fn::Or" -> any(arguments, depth);
            case "Fn::And" -> all(arguments, depth);
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> equal(List<Value> arguments) {
        List<Value> both = arguments.stream()
                .flatMap(each -> intrinsics.resolve(each).stream())
                .toList();
        return both.size() == 2 && both.stream().noneMatch(Value::isUncertain)
                ? Optional.of(both.get(0).isSame(both.get(1)))
                : Optional.empty();
    }

    private Optional<Boolean> any(List<Value> conditions, int depth) {
        return of(true, conditions, depth);
    }

    private Optional<Boolean> all(List<Value> conditions, int depth) {
        return of(false, conditions, depth);
    }

    /** One that decides alone does, whatever is unknown about the others. */
    private Optional<Boolean> of(boolean decisive, List<Value> conditions, int depth) {
        List<Optional<Boolean>> decided =
                conditions.stream().map(each -> decide(each, depth)).toList();
        if (decided.contains(Optional.of(decisive))) {
            return Optional.of(decisive);
        }
        return decided.stream().allMatch(Optional::isPresent) ? Optional.of(!decisive) : Optional.empty();
    }
}
