package io.lambdarouter.benchmarks.warm;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures with JMH, each time in a JVM of its own.
 *
 * @param effort how long
 * @param tier how the JVM compiles
 */
record Meter(Effort effort, Tier tier) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** Otherwise the compiler is late on a busy machine, and slow code is measured. */
    private static final String COMPILE_AT_ONCE = "-XX:-BackgroundCompilation";

    /** Short, since the machine's pace changes within seconds. */
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    /** The medians, for one record. */
    Measurement measure(Cell cell) {
        RunResult result = run(cell).iterator().next();
        int records = cell.payload().records();
        return new Measurement(
                median(result, CpuTime.SCANS) / records,
                median(result, CpuTime.PACE),
                median(result, ALLOCATION) / records);
    }

    private static double median(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getStatistics()
                .getPercentile(50);
    }

    private Collection<RunResult> run(Cell cell) {
        try {
            return new Runner(options(cell)).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("Cannot measure " + cell, e);
        }
    }

    private Options options(Cell cell) {
        return new OptionsBuilder()
                .include(EventBenchmark.class.getName())
                .param("contender", cell.contender().name())
                .param("payload", cell.payload().name())
                .forks(1)
                .param("warmUp", String.valueOf(effort.warmUp()))
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(effort.iterations())
                .measurementTime(ITERATION)
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class) // stops first, so that what the other does then is not counted
                .jvmArgsAppend(jvmArguments())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private String[] jvmArguments() {
        return Stream.concat(
                        Stream.of("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC", COMPILE_AT_ONCE), tier.options().stream())
                .toArray(String[]::new);
    }

    /** How the JVM compiles. */
    enum Tier {
        /** As a JVM does by itself. */
        FULL {
            @Override
            List<String> options() {
                return List.of();
            }
        },
        /** Only with the first compiler, as Lambda's runtimes for Java start it. */
        C1 {
            @Override
            List<String> options() {
                return List.of("-XX:TieredStopAtLevel=1");
            }
        };

        abstract List<String> options();
    }
}
