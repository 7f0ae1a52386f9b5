package io.lambdarouter.dynamodb.internal;

import java.io.Serial;

/** On its way through the binder: what a constructor, factory method or setter of the application threw. */
final class ApplicationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    private ApplicationException(Throwable thrown) {
        super(thrown);
        this.thrown = thrown;
    }

    /**
     * The exception, but an error of the virtual machine is thrown on as it is; so is one that a class cannot be had, or be
     * initialized: it says nothing of the item.
     */
    static ApplicationException of(Throwable thrown) {
        if (thrown instanceof VirtualMachineError || thrown instanceof LinkageError) {
            throw (Error) thrown;
        }
        return new ApplicationException(thrown);
    }

    Throwable thrown() {
        return thrown;
    }
}
