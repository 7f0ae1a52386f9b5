package io.lambdarouter.benchmarks.cold;

import io.lambdarouter.benchmarks.orders.Payload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts functions on AWS's runtime interface client.
 *
 * @param java the JVM's home
 * @param core the only processor core that the process may use, empty for all
 * @param mode how the classes are given to it
 */
record FunctionProcess(Path java, String core, Mode mode) {

    private static final String MAKE_ARCHIVE = "examples/class-archive/make-archive";

    /** As Lambda starts its JVMs; the heap is that of a function with 1,769 MB, which has one core. */
    private static final List<String> OPTIONS = List.of("-Xmx1400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int SECONDS = 300;
    private static final byte[] EVENT = Payload.R100.event();
    private static final int ITEMS = 2 * Payload.R100.records();

    /** Makes the archive of the mode, if it has one, by the script that users have for it. */
    void train(Function function) throws IOException, InterruptedException {
        if (mode.usesArchive()) {
            Path event = Files.write(Files.createDirectories(function.work()).resolve("event.json"), EVENT);
            ProcessBuilder script = new ProcessBuilder(
                            MAKE_ARCHIVE,
                            mode.name().toLowerCase(Locale.ROOT),
                            function.archive(mode).toString(),
                            function.classPath(mode),
                            function.variant().handler(),
                            event.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(function.work().resolve("training.log").toFile());
            script.environment().putAll(environment(function));
            script.environment().put("JAVA_HOME", java.toString());
            script.environment().put("JAVA_OPTIONS", String.join(" ", OPTIONS));
            if (script.start().waitFor() != 0) {
                throw new IllegalStateException(
                        "No archive of " + function.variant() + ": see training.log in " + function.work());
            }
        }
    }

    /** Starts it, sends it one event, and ends it. */
    Start measure(Function function) throws IOException, InterruptedException {
        List<String> options = mode.usesArchive() ? mode.options(function.archive(mode)) : List.of();
        return run(function, options, new RuntimeApi(EVENT, 1), FunctionProcess::start);
    }

    /** Starts it, sends it events one after the other, and ends it. */
    Warm measureWarm(Function function, byte[] event, int events) throws IOException, InterruptedException {
        return run(
                function,
                List.of(),
                new RuntimeApi(event, events),
                (api, start, pid, log) -> new Warm(api.latencies(), memory(pid)));
    }

    private <T> T run(Function function, List<String> options, RuntimeApi served, Reading<T> reading)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold-start-");
        Path log = folder.resolve("output.log");
        try (RuntimeApi api = served) {
            ProcessBuilder builder = builder(function, options, folder, api);
            long start = System.nanoTime();
            Process process = builder.start();
            try {
                boolean done = api.await(SECONDS);
                requireAnswers(function, api, done, log);
                return reading.read(api, start, process.pid(), log);
            } finally {
                end(process);
            }
        } finally {
            delete(folder);
        }
    }

    private ProcessBuilder builder(Function function, List<String> options, Path folder, RuntimeApi api)
            throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(command(function, options, temporary))
                .directory(function.taskRoot().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(environment(function));
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        return builder;
    }

    private List<String> command(Function function, List<String> options, Path temporary) {
        List<String> command = new ArrayList<>(core.isEmpty() ? List.of() : List.of("taskset", "-c", core));
        command.add(java.resolve("bin/java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", function.classPath(mode)));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add(function.variant().handler());
        return command;
    }

    private static Map<String, String> environment(Function function) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "orders"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_REGION", "eu-west-1"),
                Map.entry("LAMBDA_TASK_ROOT", function.taskRoot().toString()),
                Map.entry("_HANDLER", function.variant().handler()),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("EXPECTED_ITEMS", String.valueOf(ITEMS)));
    }

    private static void requireAnswers(Function function, RuntimeApi api, boolean done, Path log) throws IOException {
        if (!done || !api.errors().isEmpty()) {
            throw new IllegalStateException(
                    function.variant() + " did not answer: " + api.errors() + "\n" + Files.readString(log));
        }
    }

    private static Start start(RuntimeApi api, long start, long pid, Path log) throws IOException {
        return new Start(
                (api.firstAnswered() - start) / 1e6,
                (api.firstAsked() - start) / 1e6,
                cpu(pid),
                memory(pid),
                Files.readString(log));
    }

    /** User and system time, the fields 14 and 15, in hundredths of a second. */
    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return 10.0 * (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)));
    }

    private static double memory(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What is read of a process that has answered its events, and still runs. */
    private interface Reading<T> {
        T read(RuntimeApi api, long start, long pid, Path log) throws IOException;
    }
}
