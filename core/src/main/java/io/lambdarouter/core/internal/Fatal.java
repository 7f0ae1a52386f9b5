package io.lambdarouter.core.internal;

/** Tells what a process may not survive from all else that code of others throws. */
final class Fatal {

    private Fatal() {}

    /**
     * Returns unless the process may not be able to go on.
     *
     * @throws VirtualMachineError if that is what was thrown: it is nobody's failure
     */
    static void rethrow(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal) {
            throw fatal;
        }
    }
}
