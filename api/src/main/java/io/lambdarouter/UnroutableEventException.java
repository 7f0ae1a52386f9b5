package io.lambdarouter;

import java.io.Serial;

/** No event source recognises the event, or nobody observes what the source delivers. */
public final class UnroutableEventException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public UnroutableEventException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public UnroutableEventException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
