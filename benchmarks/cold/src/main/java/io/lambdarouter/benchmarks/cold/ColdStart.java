package io.lambdarouter.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts each variant of the function some times, and says how they compare. */
public final class ColdStart {

    private static final Pattern CHECKSUM = Pattern.compile("checksum=(-?\\d+)");

    private final FunctionProcess process;
    private final List<Function> functions;
    private final Random order = new Random(1);

    private ColdStart(FunctionProcess process, List<Function> functions) {
        this.process = process;
        this.functions = functions;
    }

    /**
     * Measures, prints tables in Markdown, and writes them and all numbers to files.
     *
     * @param arguments the folder of the packaged functions, the folder to write to, the mode, the JVM's home, the
     *     processor core to use or an empty text, the number of rounds, and the folders of the variants
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path results = Files.createDirectories(Path.of(arguments[1]));
        Mode mode = Mode.valueOf(arguments[2]);
        FunctionProcess process = new FunctionProcess(Path.of(arguments[3]), arguments[4], mode);
        int rounds = Integer.parseInt(arguments[5]);
        List<Function> functions = Stream.of(arguments)
                .skip(6)
                .map(Variant::of)
                .map(variant -> Function.of(
                        variant, Path.of(arguments[0]), results.resolve("work").toAbsolutePath()))
                .toList();
        Report report = new Report(
                "Mode " + mode + ", JVM " + process.java() + ", " + rounds + " rounds.",
                new ColdStart(process, functions).measure(rounds));
        String name = "cold-start-" + mode.name().toLowerCase(Locale.ROOT);
        Files.writeString(results.resolve(name + ".json"), report.json().toString());
        Files.writeString(results.resolve(name + ".md"), report.markdown());
        System.out.println(report.markdown());
    }

    private List<Map<Variant, Start>> measure(int rounds) throws IOException, InterruptedException {
        for (Function function : functions) {
            process.train(function);
        }
        round(); // the machine's file cache
        List<Map<Variant, Start>> measured = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            measured.add(round());
        }
        return measured;
    }

    private Map<Variant, Start> round() throws IOException, InterruptedException {
        List<Function> shuffled = new ArrayList<>(functions);
        Collections.shuffle(shuffled, order);
        Map<Variant, Start> round = new EnumMap<>(Variant.class);
        for (Function function : shuffled) {
            Start start = process.measure(function);
            round.put(function.variant(), start);
            System.err.printf(
                    Locale.ROOT,
                    "%-16s %6.0f ms, CPU %6.0f ms%n",
                    function.variant(),
                    start.firstAnswer(),
                    start.cpu());
        }
        requireOneChecksum(round);
        return round;
    }

    /** All that bind items must have bound the same. */
    private static void requireOneChecksum(Map<Variant, Start> round) {
        Set<String> checksums = round.entrySet().stream()
                .filter(start -> start.getKey().bindsItems())
                .map(start -> checksum(start.getKey(), start.getValue()))
                .collect(Collectors.toSet());
        if (checksums.size() > 1) {
            throw new IllegalStateException("Found checksums " + checksums + ", expected the same from all");
        }
    }

    private static String checksum(Variant variant, Start start) {
        Matcher line = CHECKSUM.matcher(start.output());
        if (!line.find()) {
            throw new IllegalStateException(variant + " has not bound all items: " + start.output());
        }
        return line.group(1);
    }
}
