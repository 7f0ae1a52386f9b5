package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import java.util.List;

/**
 * Something that the check has found.
 *
 * @param severity how bad it is
 * @param diagnostic what is wrong, and what to do
 * @param logicalIds the resources that have to do with it
 * @param line where it stands in the template, 0 where nowhere
 */
public record Finding(Severity severity, Diagnostic diagnostic, List<String> logicalIds, int line) {

    /**
     * Something that the check has found.
     *
     * @param severity how bad it is
     * @param diagnostic what is wrong, and what to do
     * @param logicalIds the resources that have to do with it; copied
     * @param line where it stands in the template, 0 where nowhere
     */
    public Finding {
        logicalIds = List.copyOf(logicalIds);
    }

    /** How bad it is. */
    public enum Severity {
        /** It does not work. */
        ERROR,
        /** It may not work, or not as well as it could. */
        WARNING,
        /** It could not be checked. */
        NOTE
    }
}
