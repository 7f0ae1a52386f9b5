package io.lambdarouter.examples.patterns.filtering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks that nobody can work on, each with what is wrong with it; a table or a queue in earnest. */
@ApplicationScoped
class RejectedTasks {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    void add(String id, Collection<ConstraintViolation<Task>> violations) {
        reasons.put(
                id,
                String.join(
                        ", ",
                        violations.stream().map(RejectedTasks::reason).sorted().toList()));
    }

    Map<String, String> reasons() {
        return Map.copyOf(reasons);
    }

    private static String reason(ConstraintViolation<Task> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
