package io.lambdarouter;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The router cannot start; the message lists every problem found. */
public final class RouterStartException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong, one by one. */
    private final ArrayList<Diagnostic> problems;

    /** Made at once: whoever reads it may have closed the loader of these classes before. */
    private final String message;

    /**
     * An exception for all problems at once.
     *
     * @param problems what is wrong, at least one
     */
    public RouterStartException(List<Diagnostic> problems) {
        super(Diagnostic.of("LR-0200", "The router cannot start: " + count(problems)));
        this.problems = new ArrayList<>(problems);
        this.message = message();
    }

    /**
     * An exception for a problem that another exception tells of.
     *
     * @param problem what is wrong
     * @param cause what lies beneath
     */
    public RouterStartException(Diagnostic problem, Throwable cause) {
        super(Diagnostic.of("LR-0200", "The router cannot start: " + count(List.of(problem))), cause);
        this.problems = new ArrayList<>(List.of(problem));
        this.message = message();
    }

    private static String count(List<Diagnostic> problems) {
        return problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    }

    /**
     * What is wrong, one by one.
     *
     * @return an immutable list
     */
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** The headline and every problem with its facts and remedy. */
    @Override
    public String getMessage() {
        return message;
    }

    private String message() {
        return problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n", diagnostic() + "\n", ""));
    }
}
