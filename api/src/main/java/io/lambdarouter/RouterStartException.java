package io.lambdarouter;

import java.io.Serial;

/** The router cannot start; the message lists every problem found. */
public final class RouterStartException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public RouterStartException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public RouterStartException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
