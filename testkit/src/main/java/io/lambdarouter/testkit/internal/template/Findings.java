package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.testkit.internal.template.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what the checks of one function find. */
final class Findings {

    private final Template template;
    private final Resource function;
    private final List<Finding> found = new ArrayList<>();

    Findings(Template template, Resource function) {
        this.template = template;
        this.function = function;
    }

    void error(Diagnostic diagnostic, int line, String... ids) {
        add(Severity.ERROR, diagnostic, line, ids);
    }

    void warning(Diagnostic diagnostic, int line, String... ids) {
        add(Severity.WARNING, diagnostic, line, ids);
    }

    /** What cannot be told without a deployment is not wrong, but nobody has checked it either. */
    void unchecked(String what, String why, int line, String... ids) {
        add(
                Severity.NOTE,
                Diagnostic.of("LR-9027", "Something could not be checked")
                        .with("not checked", what)
                        .with("reason", why)
                        .remedy("give the check the values of parameters, or look at it yourself"),
                line,
                ids);
    }

    private void add(Severity severity, Diagnostic diagnostic, int line, String... ids) {
        Diagnostic placed = line > 0 ? diagnostic.with("at", template.file() + ", line " + line) : diagnostic;
        List<String> all = Stream.concat(Stream.of(function.id()), Stream.of(ids))
                .distinct()
                .toList();
        Finding finding = new Finding(severity, placed, all, line);
        if (!isRepeated(finding)) {
            found.add(finding);
        }
    }

    private boolean isRepeated(Finding finding) {
        return found.stream()
                .anyMatch(other -> other.diagnostic()
                        .toString()
                        .equals(finding.diagnostic().toString()));
    }

    /** The worst first, in the order of the template. */
    List<Finding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparingInt(Finding::line))
                .toList();
    }
}
