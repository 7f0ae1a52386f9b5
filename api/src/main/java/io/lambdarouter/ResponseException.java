package io.lambdarouter;

import java.io.Serial;

/** The answer to an event could not be made or written, so the invocation fails. */
public final class ResponseException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public ResponseException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public ResponseException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
