package io.lambdarouter.examples.kcl;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A {@link LocalWorker} in a virtual machine of its own, which prints to a file. */
record WorkerProcess(String name, Path log, Process process) implements AutoCloseable {

    static WorkerProcess start(String name, String application, URI endpoint, List<String> streamArns, Path folder) {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command(name, application, endpoint, streamArns, folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // DynamoDB Local is on this machine
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        try {
            return new WorkerProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kill -9} does: the process has no chance to say anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What {@code docker stop} does at first: asks the process to end, and gives the code that it ends with. */
    int terminate() {
        process.destroy();
        return exitValue();
    }

    int exitValue() {
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    private static List<String> command(
            String name, String application, URI endpoint, List<String> streamArns, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Dworker=" + name,
                "-Dfolder=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                LocalWorker.class.getName(),
                endpoint.toString(),
                application,
                name));
        command.addAll(streamArns);
        return command;
    }
}
