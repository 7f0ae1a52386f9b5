package io.lambdarouter.benchmarks.warm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures all contenders and says how they compare. */
public final class Throughput {

    private Throughput() {}

    /**
     * Measures, prints tables in Markdown, and writes them and all numbers to files.
     *
     * @param arguments the folder to write to, {@code quick} or {@code full}, a number of passes, and {@code c1} for the
     *     first compiler only
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Effort effort = words.contains("full") ? Effort.FULL : Effort.QUICK;
        Meter meter = new Meter(
                passes(words).map(effort::withPasses).orElse(effort),
                words.contains("c1") ? Meter.Tier.C1 : Meter.Tier.FULL);
        write(Path.of(words.get(0)), new Report(measure(meter), meter));
    }

    private static Optional<Integer> passes(List<String> words) {
        return words.stream()
                .filter(word -> word.matches("\\d+"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static Passes measure(Meter meter) {
        Passes passes = new Passes();
        for (int pass = 1; pass <= meter.effort().passes(); pass++) {
            passes.add(pass(meter, pass));
        }
        return passes;
    }

    private static Pass pass(Meter meter, int number) {
        Map<Cell, Measurement> measurements =
                new TreeMap<>(Comparator.comparing(Cell::payload).thenComparing(Cell::contender));
        for (Cell cell : meter.effort().cells()) {
            Measurement measured = meter.measure(cell);
            measurements.put(cell, measured);
            System.err.printf(
                    Locale.ROOT,
                    "pass %d: %-13s %-60s %6.2f scans of %,6.0f ns, %,9.0f B per record%n",
                    number,
                    cell.payload(),
                    cell.contender().title(),
                    measured.scans(),
                    measured.pace(),
                    measured.bytes());
        }
        return new Pass(measurements);
    }

    private static void write(Path folder, Report report) throws IOException {
        Files.createDirectories(folder);
        String name = "throughput-" + report.meter().tier().name().toLowerCase(Locale.ROOT);
        Files.writeString(folder.resolve(name + ".json"), report.json().toString());
        Files.writeString(folder.resolve(name + ".md"), report.markdown());
        System.out.println(report.markdown());
    }
}
