package io.lambdarouter.benchmarks.cold;

import io.lambdarouter.benchmarks.orders.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends warm functions thousands of events, and says how long the answers take and how the memory grows meanwhile. */
public final class WarmLatency {

    private static final int EVENTS = 10_000;

    private WarmLatency() {}

    /**
     * Measures, prints a table in Markdown, and writes it to a file.
     *
     * @param arguments the folder of the packaged functions, the folder to write to, the JVM's home, the processor core to
     *     use or an empty text, and the folders of the variants
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path results = Files.createDirectories(Path.of(arguments[1]));
        FunctionProcess process = new FunctionProcess(Path.of(arguments[2]), arguments[3], Mode.ZIP);
        List<String> lines = new ArrayList<>(List.of(
                EVENTS + " invocations of each, of which the later half counts; memory: after a tenth, and after all.",
                "",
                "| | 1 record: median, ms | p99, ms | 100 records: median, ms | p99, ms | memory, MB |",
                "| --- | --- | --- | --- | --- | --- |"));
        for (String folder : List.of(arguments).subList(4, arguments.length)) {
            Function function = Function.of(
                    Variant.of(folder),
                    Path.of(arguments[0]),
                    results.resolve("work").toAbsolutePath());
            lines.add(row(process, function));
            System.err.println(lines.get(lines.size() - 1));
        }
        String table = String.join("\n", lines) + "\n";
        Files.writeString(results.resolve("latency.md"), table);
        System.out.println(table);
    }

    private static String row(FunctionProcess process, Function function) throws IOException, InterruptedException {
        Warm one = process.measureWarm(function, Payload.R1.event(), EVENTS);
        Warm begun = process.measureWarm(function, Payload.R100.event(), EVENTS / 10);
        Warm hundred = process.measureWarm(function, Payload.R100.event(), EVENTS);
        return Stream.of(
                        function.variant().title(),
                        number("%.2f", one.percentile(0.5)),
                        number("%.2f", one.percentile(0.99)),
                        number("%.2f", hundred.percentile(0.5)),
                        number("%.2f", hundred.percentile(0.99)),
                        number("%.0f", begun.memory()) + ", " + number("%.0f", hundred.memory()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
