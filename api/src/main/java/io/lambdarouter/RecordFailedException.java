package io.lambdarouter;

import java.io.Serial;

/** A record of the batch failed, so the invocation fails and Lambda delivers the batch again; the cause is what the record failed with. */
public final class RecordFailedException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    public RecordFailedException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath
     */
    public RecordFailedException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic, cause);
    }
}
