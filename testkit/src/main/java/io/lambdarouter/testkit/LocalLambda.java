package io.lambdarouter.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A packaged function that runs on this machine as it would in Lambda.
 *
 * <p>The function runs in one process of its own, under AWS's runtime interface client: loaded by that client's class
 * loader from the task root, in Lambda's environment, and with a folder of its own for temporary files. A process that
 * has ended is not replaced, so that no failure goes unnoticed. May be used by several threads at once: as in Lambda, an
 * event waits until the process has room for it, see {@link Builder#concurrency}.
 *
 * <p>Sets the system property {@code sun.net.httpserver.nodelay} to {@code true} unless it has a value. A program that has
 * made an HTTP server of the JDK before sets it itself, or every invocation takes about 40 ms longer.
 */
public final class LocalLambda implements AutoCloseable {

    /** How much of the output a failure shows, in characters; Lambda shows as much of a log. */
    private static final int TAIL = 4096;

    private final FunctionSettings function;
    private final RuntimeApi api;
    private final FunctionProcess process;
    private final Semaphore room;
    private final Thread shutdownHook = new Thread(this::stop, "local-lambda-shutdown");

    /** The whole output, once the function is closed. */
    private Optional<String> finalOutput = Optional.empty();

    private LocalLambda(FunctionSettings function, RuntimeApi api, FunctionProcess process) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.room = new Semaphore(function.concurrency(), true);
    }

    /**
     * Describes a function.
     *
     * @param taskRoot the folder that the function's zip unpacks to, see {@link TaskRoot}
     * @param handler the handler as in Lambda's settings: a class, or {@code class::method}
     * @return what starts it
     */
    public static Builder of(Path taskRoot, String handler) {
        return new Builder(taskRoot, handler);
    }

    /**
     * Invokes the function and waits for the outcome; the first invocation also waits for the function's initialization.
     *
     * @param event the event: JSON in UTF-8
     * @return the answer or the error; also the end of the process, then and in every later invocation, and the end of the
     *     time, which ends the process, are errors
     * @throws IllegalStateException if the function is closed, or the thread is interrupted, which does not stop the
     *     function
     */
    public LambdaInvocation invoke(byte[] event) {
        requireOpen();
        try {
            room.acquire();
            try {
                return dispatch(new Invocation(event));
            } finally {
                room.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The thread was interrupted, expected to wait for the function; find out who interrupted it", e);
        }
    }

    /**
     * Invokes the function with a text, as {@link #invoke(byte[])} does.
     *
     * @param event the event: JSON
     * @return the answer or the error
     * @throws IllegalStateException if the function is closed, or the thread is interrupted
     */
    public LambdaInvocation invoke(String event) {
        return invoke(event.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the process has written to its standard output and its standard error so far, in this order of time; whole once
     * the function is closed.
     *
     * @return the output, read as UTF-8
     */
    public synchronized String output() {
        return finalOutput.orElseGet(process::output);
    }

    /**
     * Ends the process, gently at first and after two seconds by force, and deletes its temporary files. Does nothing the
     * second time. Also done when this JVM shuts down.
     */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is at work or has been; it has nothing left to do.
        }
    }

    private synchronized void stop() {
        if (finalOutput.isEmpty()) {
            try (api;
                    process) {
                process.end();
                finalOutput = Optional.of(process.output());
            }
        }
    }

    private synchronized void requireOpen() {
        if (finalOutput.isPresent()) {
            throw new IllegalStateException("The function is closed, expected a running one; start a new one");
        }
    }

    private LambdaInvocation dispatch(Invocation invocation) throws InterruptedException {
        await(invocation, api.ready(), "Initialization", function.initTimeout());
        api.submit(invocation);
        await(invocation, invocation.outcome(), "Task", function.timeout());
        return outcome(invocation);
    }

    /** Waits for a step, the end of the process, or the end of the time, which ends the process too. */
    private void await(Invocation invocation, CompletableFuture<?> step, String phase, Duration limit)
            throws InterruptedException {
        try {
            CompletableFuture.anyOf(step, process.ended())
                    .get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            process.kill();
            invocation.failed(LambdaError.timedOut(invocation.requestId(), phase, limit, lastOutput()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for the function", e);
        }
    }

    private LambdaInvocation outcome(Invocation invocation) {
        if (!invocation.outcome().isDone()) {
            int status = process.ended().join();
            invocation.failed(
                    api.initError().orElseGet(() -> LambdaError.exited(invocation.requestId(), status, lastOutput())));
        }
        return invocation.outcome().join();
    }

    private String lastOutput() {
        String output = output();
        return output.substring(Math.max(0, output.length() - TAIL));
    }

    /**
     * The settings of a function, each with a default.
     *
     * <p>For use by one thread.
     */
    public static final class Builder {

        private final Path taskRoot;
        private final String handler;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private int concurrency = 1;
        private Duration initTimeout = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(30);

        private Builder(Path taskRoot, String handler) {
            this.taskRoot = taskRoot.toAbsolutePath();
            this.handler = Objects.requireNonNull(handler);
        }

        /**
         * Sets an environment variable of the function; replaces one of Lambda's, for example {@code AWS_REGION}, but not
         * the address of the Runtime API. Of this JVM's environment the function gets {@code PATH} only.
         *
         * @param name the name
         * @param value the value
         * @return this
         */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /**
         * Adds an option of the function's JVM, which is of the same version as this one. Options that name the same thing
         * as one of Lambda's, for example {@code -XX:TieredStopAtLevel}, win.
         *
         * @param option for example {@code -Xmx256m}
         * @return this
         */
        public Builder jvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /**
         * Sets how many events the process handles at once; if more than one, on as many threads, as in Lambda Managed
         * Instances.
         *
         * @param events at least 1, which is the default
         * @return this
         * @throws IllegalArgumentException if less than 1
         */
        public Builder concurrency(int events) {
            if (events < 1) {
                throw new IllegalArgumentException("Found a concurrency of " + events + ", expected 1 or more");
            }
            concurrency = events;
            return this;
        }

        /**
         * Limits how long the first invocation waits for the function to initialize.
         *
         * @param limit the limit, by default 30 seconds; Lambda's is 10 seconds
         * @return this
         */
        public Builder initTimeout(Duration limit) {
            initTimeout = Objects.requireNonNull(limit);
            return this;
        }

        /**
         * Limits how long the function works on one event; its context shows what is left.
         *
         * @param limit the limit, by default 30 seconds; Lambda's default is 3 seconds
         * @return this
         */
        public Builder timeout(Duration limit) {
            timeout = Objects.requireNonNull(limit);
            return this;
        }

        /**
         * Starts the process; does not wait until the function is initialized, so that what goes wrong there is the outcome
         * of the first invocation, as in Lambda.
         *
         * @return the running function, to be closed by the caller
         * @throws IllegalArgumentException if the task root is no folder
         * @throws UnsupportedOperationException if there is no runtime interface client for this machine
         * @throws UncheckedIOException if the process or the Runtime API cannot be started
         */
        public LocalLambda start() {
            requireFolder();
            try {
                LocalLambda lambda = start(new FunctionSettings(
                        taskRoot, handler, environment, jvmOptions, concurrency, initTimeout, timeout));
                Runtime.getRuntime().addShutdownHook(lambda.shutdownHook);
                return lambda;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start the function in " + taskRoot, e);
            }
        }

        private static LocalLambda start(FunctionSettings function) throws IOException {
            RuntimeApi api = RuntimeApi.open(function);
            try {
                return new LocalLambda(function, api, FunctionProcess.start(function, api.address()));
            } catch (IOException | RuntimeException e) {
                api.close();
                throw e;
            }
        }

        private void requireFolder() {
            if (!Files.isDirectory(taskRoot)) {
                throw new IllegalArgumentException("Found no folder " + taskRoot
                        + ", expected the task root of a function; make one with TaskRoot.assemble");
            }
        }
    }
}
