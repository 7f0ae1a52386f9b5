package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Payload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One contender handles one event, over and over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBenchmark {

    /** Who handles it. */
    @Param
    public Contender contender = Contender.ROUTER_BEANS;

    /** What is handled. */
    @Param
    public Payload payload = Payload.R100;

    /** For how many seconds of processor time it is done before anything counts. */
    @Param("5")
    public int warmUp;

    private byte[] event = {};
    private Handler handler = any -> 0;

    /** Makes the event, and the contender ready for it: by processor time, because on a busy machine the clock says little. */
    @Setup
    public void start() {
        event = payload.event();
        handler = contender.start(event);
        long end = CpuTime.now() + TimeUnit.SECONDS.toNanos(warmUp);
        while (CpuTime.now() < end) {
            handler.handle(event);
        }
    }

    /** The whole way from the event's bytes to the answer's. */
    @Benchmark
    public long event() {
        return handler.handle(event);
    }

    /** Shuts the contender down. */
    @TearDown
    public void stop() {
        handler.close();
    }
}
