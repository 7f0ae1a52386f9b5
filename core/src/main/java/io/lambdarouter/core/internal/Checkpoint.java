package io.lambdarouter.core.internal;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** The only class that needs {@code org.crac}, which functions bring or not. */
final class Checkpoint implements Resource {

    private final Runnable work;

    private Checkpoint(Runnable work) {
        this.work = work;
    }

    /** A resource that is told of the checkpoint for as long as somebody keeps it. */
    static Checkpoint register(Runnable work) {
        Checkpoint checkpoint = new Checkpoint(work);
        Core.getGlobalContext().register(checkpoint);
        return checkpoint;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        work.run();
    }

    /** The router keeps nothing that a restored environment must not share. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
