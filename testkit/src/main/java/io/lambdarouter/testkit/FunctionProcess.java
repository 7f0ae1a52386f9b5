package io.lambdarouter.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The process of a function, and the folder that it uses for temporary files. */
final class FunctionProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 2;

    private final Path folder;
    private final Process process;
    private final CompletableFuture<Integer> ended;

    private FunctionProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.ended = process.onExit().thenApply(Process::exitValue);
    }

    static FunctionProcess start(FunctionSettings function, String runtimeApi) throws IOException {
        Path folder = Files.createTempDirectory("local-lambda-");
        try {
            return new FunctionProcess(folder, start(function, runtimeApi, folder));
        } catch (IOException | RuntimeException e) {
            FileTree.delete(folder);
            throw e;
        }
    }

    private static Process start(FunctionSettings function, String runtimeApi, Path folder) throws IOException {
        // A file, because nobody has to read it while the process runs, and it is complete when the process has ended.
        ProcessBuilder builder = new ProcessBuilder(command(function, folder))
                .directory(function.taskRoot().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile());
        // Nothing of this JVM's environment, such as its credentials or JAVA_TOOL_OPTIONS, belongs to the function.
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(function.environment(runtimeApi));
        return builder.start();
    }

    private static List<String> command(FunctionSettings function, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
        command.add("-D" + RuntimeClient.NATIVE_LIBRARY + "=" + RuntimeClient.unpackNativeLibrary(folder));
        // As in Lambda, also on machines that lack the locale that LANG names.
        command.add("-Dfile.encoding=UTF-8");
        // The default of Lambda's runtime for Java 17; an option of the caller comes later and wins.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(function.jvmOptions());
        command.addAll(List.of("-cp", RuntimeClient.classPath(), RuntimeClient.MAIN_CLASS, function.handler()));
        return command;
    }

    private static Path log(Path folder) {
        return folder.resolve("output.log");
    }

    /** Done with the exit status once the process has ended. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    /** Everything that the process has written to its two output streams so far. */
    String output() {
        try {
            return new String(Files.readAllBytes(log(folder)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what the function has written to " + log(folder), e);
        }
    }

    /** Ends the process as Lambda ends one that is out of time: at once. */
    void kill() {
        process.destroyForcibly();
        ended.join();
    }

    /** Ends the process, which has a moment to run its shutdown hooks. */
    void end() {
        process.destroy();
        ended.copy().completeOnTimeout(0, SECONDS_TO_END, TimeUnit.SECONDS).join();
        kill();
    }

    /** Ends the process and deletes its folder. */
    @Override
    public void close() {
        end();
        FileTree.delete(folder);
    }
}
