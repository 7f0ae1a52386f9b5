package io.lambdarouter;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The root of every exception the router throws; its message is its {@linkplain #diagnostic() diagnostic}. */
public abstract class LambdaRouterException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The message as data. */
    private final Diagnostic diagnostic;

    /**
     * An exception without a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     */
    protected LambdaRouterException(Diagnostic diagnostic) {
        this(diagnostic, null);
    }

    /**
     * An exception with a cause.
     *
     * @param diagnostic what is wrong, where, and what to do
     * @param cause what lies beneath, or null
     */
    protected LambdaRouterException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.toString(), cause);
        this.diagnostic = diagnostic;
    }

    /**
     * The message as data.
     *
     * @return never null
     */
    public final Diagnostic diagnostic() {
        return diagnostic;
    }

    /**
     * The stable code of the message, listed in {@code docs/messages.md}.
     *
     * @return for example {@code LR-0105}
     */
    public final String code() {
        return diagnostic.code();
    }
}
