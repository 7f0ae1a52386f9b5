package io.lambdarouter.testkit.internal.template;

/** The operations that a stream tells of. */
enum Operation {
    INSERT,
    MODIFY,
    REMOVE
}
