package io.lambdarouter.core.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads that help an invocation's own; none is started before one is needed. Safe for use by several threads. */
final class Workers implements AutoCloseable {

    private final InvocationContext invocation;
    private @Nullable ExecutorService executor;

    Workers(InvocationContext invocation) {
        this.invocation = invocation;
    }

    /**
     * Runs the same work on some threads, of which the calling one is the first, as parts of the calling thread's invocation;
     * returns when all have ended, even if the calling thread is interrupted.
     *
     * @throws RuntimeException or an error, what the work has thrown
     */
    void run(int threads, Runnable work) {
        List<Future<Boolean>> helpers = new ArrayList<>();
        try {
            for (int i = 1; i < threads; i++) {
                helpers.add(executor().submit(invocation.onOtherThread(work)));
            }
            if (threads > 0) {
                work.run();
            }
        } finally {
            awaitAll(helpers);
        }
    }

    /** What happened to a helper's thread happens to the calling one: its interruption, its fatal error. */
    private static void awaitAll(List<Future<Boolean>> helpers) {
        boolean interrupted = Thread.interrupted();
        Optional<Error> fatal = Optional.empty();
        for (Future<Boolean> helper : helpers) {
            Ending ending = await(helper);
            interrupted |= ending.interrupted();
            fatal = fatal.or(ending::fatal);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (fatal.isPresent()) {
            throw fatal.get();
        }
    }

    /** Waits on when the calling thread is interrupted: an observer is still at work. */
    private static Ending await(Future<Boolean> helper) {
        boolean interrupted = false;
        while (true) {
            try {
                return new Ending(helper.get() || interrupted, Optional.empty());
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                return new Ending(interrupted, Optional.of(fatal(e)));
            }
        }
    }

    /** The handler of a record keeps what is not fatal. */
    private static Error fatal(ExecutionException thrown) {
        return thrown.getCause() instanceof Error error
                ? error
                : new AssertionError("A record's failure was not kept", thrown);
    }

    private record Ending(boolean interrupted, Optional<Error> fatal) {}

    private synchronized ExecutorService executor() {
        ExecutorService present = executor;
        if (present == null) {
            present = virtualThreads();
            executor = present;
        }
        return present;
    }

    /** Virtual threads where the JVM has them, since 21. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return platformThreads();
        }
    }

    private static ExecutorService platformThreads() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "lambda-router-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized void close() {
        ExecutorService present = executor;
        if (present != null) {
            present.shutdown();
        }
    }
}
