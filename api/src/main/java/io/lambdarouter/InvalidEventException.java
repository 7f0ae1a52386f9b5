package io.lambdarouter;

import java.io.Serial;

/** The event as a whole cannot be read: its bytes, its JSON, its envelope, or two sources that both claim it. */
public final class InvalidEventException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public InvalidEventException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public InvalidEventException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
