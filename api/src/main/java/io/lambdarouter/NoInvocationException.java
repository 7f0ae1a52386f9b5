package io.lambdarouter;

import java.io.Serial;

/** The Lambda context was asked for on a thread that is not handling an invocation. */
public final class NoInvocationException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public NoInvocationException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public NoInvocationException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
