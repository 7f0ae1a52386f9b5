package io.lambdarouter.examples.patterns.filtering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** A task as it stands in the table: whether it is valid is still to be seen, so that attributes may be absent. */
public record Task(
        String id,
        @Nullable String priority,
        @NotBlank @Nullable String title,
        @Positive int hours) {

    boolean isHighPriority() {
        return "HIGH".equals(priority);
    }
}
