package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a function, so that its author hears of everything at once. */
final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic problem) {
        found.add(problem);
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!none()) {
            throw new RouterStartException(found);
        }
    }
}
