package io.lambdarouter.testkit;

/** How an invocation ended in the eyes of Lambda. */
public enum InvocationOutcome {
    /** The whole batch is done. */
    SUCCESS,
    /** The answer names records that failed: what comes before the first of them is done. */
    PARTIAL_SUCCESS,
    /** The answer is none that Lambda understands, or lacks the state of a tumbling window: the whole batch has failed. */
    INVALID_RESPONSE,
    /** The function threw an exception, or could not start: the whole batch has failed. */
    EXCEPTION,
    /** The function was not done when its time was over: the whole batch has failed, whatever it answered later. */
    TIMEOUT,
    /** The function's process came to its end: the whole batch has failed. */
    CRASH;

    /**
     * Whether nothing of the batch counts as done.
     *
     * @return true unless it is a success, be it partial
     */
    public boolean isFailure() {
        return this != SUCCESS && this != PARTIAL_SUCCESS;
    }

    /** Whether Lambda calls it a function error: {@code Unhandled} in messages to destinations. */
    boolean isFunctionError() {
        return isFailure() && this != INVALID_RESPONSE;
    }

    /** Whether the process that did this is used no more. */
    boolean endsProcess() {
        return this == TIMEOUT || this == CRASH;
    }
}
