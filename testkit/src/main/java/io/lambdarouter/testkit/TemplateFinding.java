package io.lambdarouter.testkit;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.testkit.internal.template.Finding;
import java.util.List;

/** Something in a template that does not fit the observers. Immutable. */
public final class TemplateFinding {

    private final Finding finding;

    TemplateFinding(Finding finding) {
        this.finding = finding;
    }

    /**
     * How bad it is.
     *
     * @return never null
     */
    public Severity severity() {
        return switch (finding.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
    }

    /**
     * The stable code, listed in {@code docs/messages.md}.
     *
     * @return for example {@code LR-9010}
     */
    public String code() {
        return finding.diagnostic().code();
    }

    /**
     * What was found, what was expected, where, and what to do.
     *
     * @return never null
     */
    public Diagnostic diagnostic() {
        return finding.diagnostic();
    }

    /**
     * The resources that have to do with it: the function, then mappings and tables.
     *
     * @return logical ids; of an event of a SAM function, {@code Function.Event}; immutable
     */
    public List<String> logicalIds() {
        return finding.logicalIds();
    }

    /** The severity and the whole diagnostic. */
    @Override
    public String toString() {
        return severity() + " " + diagnostic();
    }

    /** How bad a finding is. */
    public enum Severity {
        /** It does not work: records fail, are lost, or never arrive. */
        ERROR,
        /** It may not work, or not as well as it could. */
        WARNING,
        /** It could not be checked, because only a deployment tells. */
        NOTE
    }
}
