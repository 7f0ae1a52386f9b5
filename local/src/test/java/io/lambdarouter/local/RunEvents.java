package io.lambdarouter.local;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a run has told, in order. */
final class RunEvents implements RunEvent.Listener {

    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(RunEvent event) {
        events.add(event);
    }

    /** The next event of a kind; those before it are passed over. */
    <E extends RunEvent> E next(Class<E> kind) throws InterruptedException {
        RunEvent event = events.poll(60, TimeUnit.SECONDS);
        while (event != null && !kind.isInstance(event)) {
            event = events.poll(60, TimeUnit.SECONDS);
        }
        if (event == null) {
            throw new AssertionError("no " + kind.getSimpleName() + " came");
        }
        return kind.cast(event);
    }
}
