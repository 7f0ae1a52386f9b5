package io.lambdarouter.testkit.internal.template;

import io.lambdarouter.testkit.internal.template.Value.Scalar;

/** Whether something is so; a template does not always tell. */
enum Certainty {
    NO,
    MAYBE,
    YES;

    /** Whether two texts are the same. */
    static Certainty same(Scalar one, Scalar other) {
        if (one.isSame(other)) {
            return YES;
        }
        return one.certain() && other.certain() ? NO : MAYBE;
    }

    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
