package io.lambdarouter.examples.patterns.filtering;

import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Filtering and validation: of the tasks of high priority the valid ones are worked on, the others set apart. */
@ApplicationScoped
class PriorityFilter {

    @Inject
    Validator validator;

    @Inject
    Worklist worklist;

    @Inject
    RejectedTasks rejected;

    void process(@Observes @Table("tasks") Upserted<Task> change) {
        Task task = change.newImage();
        if (task.isHighPriority()) {
            accept(task);
        }
    }

    private void accept(Task task) {
        Set<ConstraintViolation<Task>> violations = validator.validate(task);
        if (violations.isEmpty()) {
            worklist.add(task.id());
        } else {
            rejected.add(task.id(), violations);
        }
    }
}
