package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a function, so that its author hears of everything at once. */
final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();

    void add(Diagnostic problem) {
        found.add(problem);
    }

    void add(Diagnostic problem, Throwable cause) {
        found.add(problem);
        causes.add(cause);
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!none()) {
            RouterStartException start = new RouterStartException(found);
            causes.forEach(start::addSuppressed);
            throw start;
        }
    }
}
