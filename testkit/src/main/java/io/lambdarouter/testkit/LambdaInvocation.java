package io.lambdarouter.testkit;

/**
 * The outcome of one invocation: {@link Answered} or {@link Failed}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface LambdaInvocation {

    /**
     * The id of the invocation, the same that the function got from its context.
     *
     * @return a UUID
     */
    String requestId();

    /**
     * What the function answered.
     *
     * @return the answer, read as UTF-8
     * @throws IllegalStateException if the invocation failed; the message holds the error
     */
    String response();

    /**
     * Why the invocation failed.
     *
     * @return the error
     * @throws IllegalStateException if the function answered; the message holds the answer
     */
    LambdaError error();

    /**
     * The function answered.
     *
     * @param requestId the id of the invocation
     * @param response the answer, read as UTF-8
     */
    record Answered(String requestId, String response) implements LambdaInvocation {

        @Override
        public LambdaError error() {
            throw new IllegalStateException("The function answered request " + requestId
                    + ", expected an error; ask for response() instead. It answered: " + response);
        }
    }

    /**
     * The function threw an exception, ended its process, or took too long.
     *
     * @param requestId the id of the invocation
     * @param error the error
     */
    record Failed(String requestId, LambdaError error) implements LambdaInvocation {

        @Override
        public String response() {
            throw new IllegalStateException("Request " + requestId + " failed with " + error.type()
                    + ", expected an answer; see the error: " + error.message() + "\n" + error.json());
        }
    }
}
