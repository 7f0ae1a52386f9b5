package io.lambdarouter.benchmarks.warm;

/**
 * What was measured of one record.
 *
 * @param scans processor time, in token scans of a record that were made just before and just after
 * @param pace what such a scan took, in nanoseconds
 * @param bytes the memory allocated
 */
record Measurement(double scans, double pace, double bytes) {

    /** What it costs on a machine of a pace. */
    Cost at(double commonPace) {
        return new Cost(scans * commonPace, bytes);
    }
}
