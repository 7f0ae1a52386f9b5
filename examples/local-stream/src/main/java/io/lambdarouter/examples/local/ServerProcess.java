package io.lambdarouter.examples.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process that DynamoDB Local runs in; it ends with {@link #close} or with this virtual machine. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final Workspace workspace;
    private final Process process;
    private final URI endpoint;
    private final Thread hook = new Thread(this::end, "end of DynamoDB Local");

    private ServerProcess(Workspace workspace, Process process, URI endpoint) {
        this.workspace = workspace;
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts the server and returns when it answers. */
    static ServerProcess start(String classPath) {
        int port = freePort();
        Workspace workspace = Workspace.create();
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
            String report = report();
            close();
            throw new IllegalStateException(report);
        }
    }

    private String report() {
        String fate = process.isAlive() ? "does not answer" : "ended with exit code " + process.exitValue();
        return "DynamoDB Local " + fate + "; it printed:\n" + workspace.printed();
    }

    private static List<String> command(String classPath, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // short runs: ready in about half the time without the optimizing compiler
                "-XX:TieredStopAtLevel=1",
                // it loads SQLite's native library, which later Java versions warn of
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-inMemory",
                "-sharedDb",
                // it reports its use to AWS otherwise
                "-disableTelemetry",
                "-port",
                String.valueOf(port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
