package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.LambdaRouterException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why a local run, or a command of it, cannot do what it is asked. */
public final class LocalException extends LambdaRouterException {

    @Serial
    private static final long serialVersionUID = 1L;

    LocalException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    LocalException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic, cause);
    }
}
