package io.lambdarouter.testkit;

import java.io.Serial;

/**
 * The end of a function's process in the middle of its work, see {@link EventSourceMappingSimulator#kill}.
 *
 * <p>A {@link VirtualMachineError}, since that is what comes nearest: code that catches exceptions does not get to see it.
 */
public final class FunctionKilled extends VirtualMachineError {

    @Serial
    private static final long serialVersionUID = 1L;

    FunctionKilled() {
        super("The test ended the function's process");
    }
}
