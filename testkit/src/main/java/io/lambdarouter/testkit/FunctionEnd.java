package io.lambdarouter.testkit;

import java.util.Optional;

/**
 * How an invocation ended for the function.
 *
 * @param outcome a success where it answered in time, whatever the answer says
 * @param response what it answered, in time or not
 * @param error what it threw
 */
record FunctionEnd(InvocationOutcome outcome, Optional<byte[]> response, Optional<Throwable> error) {

    static FunctionEnd answered(byte[] response) {
        return new FunctionEnd(InvocationOutcome.SUCCESS, Optional.of(response), Optional.empty());
    }

    static FunctionEnd threw(InvocationOutcome outcome, Throwable error) {
        return new FunctionEnd(outcome, Optional.empty(), Optional.of(error));
    }

    FunctionEnd as(InvocationOutcome other) {
        return new FunctionEnd(other, response, error);
    }
}
