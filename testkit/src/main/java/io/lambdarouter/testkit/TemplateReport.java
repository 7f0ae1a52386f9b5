package io.lambdarouter.testkit;

import io.lambdarouter.testkit.TemplateFinding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link TemplateCheck} has found. Immutable. */
public final class TemplateReport {

    private final String subject;
    private final List<TemplateFinding> findings;

    TemplateReport(String subject, List<TemplateFinding> findings) {
        this.subject = subject;
        this.findings = List.copyOf(findings);
    }

    /**
     * All that was found.
     *
     * @return the worst first; immutable
     */
    public List<TemplateFinding> findings() {
        return findings;
    }

    /**
     * What does not work.
     *
     * @return the findings that are errors
     */
    public List<TemplateFinding> errors() {
        return of(Severity.ERROR).toList();
    }

    /**
     * What may not work.
     *
     * @return the findings that are warnings
     */
    public List<TemplateFinding> warnings() {
        return of(Severity.WARNING).toList();
    }

    private Stream<TemplateFinding> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity);
    }

    /**
     * Lets a test fail where something does not work.
     *
     * @throws AssertionError with the whole report, if there is an error in it
     */
    public void assertNoErrors() {
        if (!errors().isEmpty()) {
            throw new AssertionError(toString());
        }
    }

    /**
     * Lets a test fail also where something may not work.
     *
     * @throws AssertionError with the whole report, if there is an error or a warning in it
     */
    public void assertNoWarnings() {
        if (!errors().isEmpty() || !warnings().isEmpty()) {
            throw new AssertionError(toString());
        }
    }

    /** The template, the function, how many findings there are, and each of them. */
    @Override
    public String toString() {
        String counts = subject + ": " + count(errors().size(), "error") + ", "
                + count(warnings().size(), "warning") + ", "
                + count(of(Severity.NOTE).count(), "note");
        return Stream.concat(Stream.of(counts), findings.stream().map(TemplateFinding::toString))
                .collect(Collectors.joining("\n"));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
