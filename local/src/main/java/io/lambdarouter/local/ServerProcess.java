package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process that DynamoDB Local runs in; it ends with {@link #close} or with this virtual machine. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;
    private static final int LONGEST_OUTPUT = 2_000;

    private final Workspace workspace;
    private final Process process;
    private final URI endpoint;
    private final Thread hook = new Thread(this::end, "end of DynamoDB Local");

    private ServerProcess(Workspace workspace, Process process, URI endpoint) {
        this.workspace = workspace;
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts the server on any free port, and returns when it answers. */
    static ServerProcess start(ServerClassPath classPath) {
        return start(classPath, PortReservation.ANY);
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws LocalException if it cannot have the port, or does not answer
     */
    static ServerProcess start(ServerClassPath classPath, int wantedPort) {
        // until it answers: then the port is seen to be taken
        try (PortReservation reservation = PortReservation.of(wantedPort)) {
            return start(classPath, Workspace.create(), reservation.port());
        }
    }

    private static ServerProcess start(ServerClassPath classPath, Workspace workspace, int port) {
        ServerProcess server =
                new ServerProcess(workspace, workspace.start(command(classPath, port)), Loopback.at(port));
        Runtime.getRuntime().addShutdownHook(server.hook);
        server.awaitAnswer();
        return server;
    }

    URI endpoint() {
        return endpoint;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path folder() {
        return workspace.folder();
    }

    /** Ends the server and deletes its folder; does nothing the second time. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook runs already, and ends what has ended
        }
    }

    /** Locked, because on Ctrl-C the hook may meet a program that closes this in good order. */
    private synchronized void end() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
        workspace.close();
    }

    private void awaitAnswer() {
        if (!new FirstAnswer(process, endpoint).await()) {
            LocalException failure = new LocalException(report());
            close();
            throw failure;
        }
    }

    private Diagnostic report() {
        String printed = workspace.printed();
        return Diagnostic.of("LR-9102", "DynamoDB Local does not start")
                .with("found", process.isAlive() ? "no answer" : "ended with exit code " + process.exitValue())
                .with("printed", printed.substring(0, Math.min(printed.length(), LONGEST_OUTPUT)))
                .remedy("see what it printed");
    }

    private static List<String> command(ServerClassPath classPath, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // short runs: ready in about half the time without the optimizing compiler
                "-XX:TieredStopAtLevel=1",
                // it loads SQLite's native library, which later Java versions warn of
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + classPath.libraryPath(),
                "-cp",
                classPath.text(),
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-inMemory",
                "-sharedDb",
                // it reports its use to AWS otherwise
                "-disableTelemetry",
                "-port",
                String.valueOf(port));
    }
}
