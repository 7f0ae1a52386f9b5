package io.lambdarouter.benchmarks.warm;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation, garbage collection included, in token scans of a record that are made before and
 * after. Unlike the time on the clock it does not depend on what else the machine does meanwhile.
 */
public final class CpuTime implements InternalProfiler {

    /** The name of the time's result, in scans. */
    static final String SCANS = "cpu.time.scans";

    /** The name of the result that says how long a scan took, in nanoseconds. */
    static final String PACE = "cpu.time.pace";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private @Nullable Pace pace;
    private double paceBefore;
    private long start;

    /** What this process has taken so far, in nanoseconds. */
    static long now() {
        return SYSTEM.getProcessCpuTime();
    }

    @Override
    public String getDescription() {
        return "Processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        Pace known = pace == null ? Pace.warm() : pace;
        pace = known;
        paceBefore = known.now();
        start = now();
    }

    @Override
    public List<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long taken = now() - start;
        double each = (double) taken / result.getMetadata().getAllOps();
        double around = (paceBefore + Objects.requireNonNull(pace).now()) / 2;
        return List.of(
                new ScalarResult(SCANS, each / around, "scans/op", AggregationPolicy.AVG),
                new ScalarResult(PACE, around, "ns/scan", AggregationPolicy.AVG));
    }
}
