package io.lambdarouter;

import java.io.Serial;

/** One record of a batch cannot be read or bound as its observer asks; the other records are not affected. */
public final class InvalidRecordException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public InvalidRecordException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public InvalidRecordException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
