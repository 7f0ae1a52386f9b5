package io.lambdarouter.core.internal;

import java.util.Optional;

/**
 * Runs something before Lambda takes the snapshot from which SnapStart starts all environments of a function.
 *
 * <p>A function that brings {@code org.crac:crac} is told of the checkpoint, as Lambda's documentation has it, where that is
 * connected to the runtime interface client. Any other has it run at the end of its start, which in SnapStart lies before the
 * snapshot.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 */
public final class SnapStart {

    /** Set by Lambda for every function. */
    private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    /** Names what connects {@code org.crac} with the process; without it, that silently tells nobody of anything. */
    private static final String CONNECTION = "org.crac.Core.Compat";

    private SnapStart() {}

    /**
     * Has something run before the snapshot; does nothing where there will be none.
     *
     * @param work what to run
     * @return what the caller has to keep as long as it wants that: a checkpoint is told to nobody that is garbage
     */
    public static Optional<Object> before(Runnable work) {
        if (!"snap-start".equals(System.getenv(INITIALIZATION_TYPE))) {
            return Optional.empty();
        }
        Optional<Object> registered = registered(work);
        if (registered.isEmpty()) {
            work.run();
        }
        return registered;
    }

    private static Optional<Object> registered(Runnable work) {
        try {
            return System.getProperty(CONNECTION) == null ? Optional.empty() : Optional.of(Checkpoint.register(work));
        } catch (NoClassDefFoundError withoutCrac) {
            return Optional.empty();
        }
    }
}
