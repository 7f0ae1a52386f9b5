package io.lambdarouter.benchmarks.cold;

import java.util.Arrays;

/**
 * A function that has answered many events.
 *
 * @param latencies of all invocations in their order, in milliseconds
 * @param memory the most memory that the process had, in MB
 */
@SuppressWarnings("ArrayRecordComponent") // only read
record Warm(double[] latencies, double memory) {

    /** The latency that a part of the later half of all invocations stayed below; by then, all is compiled. */
    double percentile(double part) {
        double[] later = Arrays.copyOfRange(latencies, latencies.length / 2, latencies.length);
        Arrays.sort(later);
        return later[(int) Math.min(later.length - 1, Math.round(part * later.length))];
    }
}
