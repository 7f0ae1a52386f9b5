package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Payload;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * How fast the machine is at the moment: what jackson-core takes to look at every token of a record. A virtual machine is
 * slower by half for seconds, when its neighbours work; what is measured between two looks at its pace can be compared.
 */
final class Pace {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(30);

    private final JacksonTokens scan = new JacksonTokens();
    private final byte[] event = Payload.R100.event();

    private Pace() {}

    /** After as many scans as its code needs to be compiled. */
    static Pace warm() {
        Pace pace = new Pace();
        pace.over(WARM_UP);
        return pace;
    }

    /** Nanoseconds of processor time for one record. */
    double now() {
        return over(LOOK);
    }

    private double over(long atLeast) {
        long start = THREADS.getCurrentThreadCpuTime();
        long taken = 0;
        long records = 0;
        long sum = 0;
        while (taken < atLeast) {
            sum += scan.handle(event);
            records += Payload.R100.records();
            taken = THREADS.getCurrentThreadCpuTime() - start;
        }
        if (sum == 0) {
            throw new IllegalStateException("No token was met"); // so that no scan can be left out
        }
        return (double) taken / records;
    }
}
