package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds conditions under which an observer would never be called. */
record Contradictions(BinderContext context, ObserverDeclaration observer) {

    void check(List<Condition> conditions) {
        if (observer.eventClass() == FailedBatch.class) {
            conditions.forEach(
                    condition -> neverHolds(condition, "on-failure messages have a table, and nothing else"));
        } else {
            checkOperations(conditions);
            checkValues(conditions.stream()
                    .filter(WhereCondition.class::isInstance)
                    .map(WhereCondition.class::cast)
                    .toList());
        }
    }

    /** Each condition leaves some operations; one that leaves none of what the observer is for never holds. */
    private void checkOperations(List<Condition> conditions) {
        Set<Operation> left = TypedTarget.operations(observer.eventClass());
        Set<Operation> possible = left.isEmpty() ? EnumSet.allOf(Operation.class) : EnumSet.copyOf(left);
        for (Condition condition : conditions) {
            Set<Operation> before = Set.copyOf(possible);
            possible.retainAll(condition.operations());
            if (possible.isEmpty()) {
                neverHolds(condition, "what it observes else leaves only " + before);
                return;
            }
        }
    }

    private void checkValues(List<WhereCondition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            for (WhereCondition other : conditions.subList(i + 1, conditions.size())) {
                checkValues(conditions.get(i), other);
            }
        }
    }

    private void checkValues(WhereCondition one, WhereCondition other) {
        if (one.path().toString().equals(other.path().toString())
                && one.expected().excludes(other.expected())) {
            neverHolds(other, "the observer also has " + one);
        }
    }

    private void neverHolds(Condition condition, String reason) {
        context.problem(
                observer,
                Diagnostic.of("LR-1025", "A condition of an observer can never hold")
                        .with("found", condition)
                        .with("reason", reason)
                        .remedy("remove the condition, or observe another type"));
    }
}
