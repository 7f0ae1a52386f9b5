package io.lambdarouter.benchmarks.warm;

/**
 * What one record costs.
 *
 * @param nanoseconds the processor time, at the pace of its pass
 * @param bytes the memory allocated
 */
record Cost(double nanoseconds, double bytes) {

    Cost minus(Cost other) {
        return new Cost(nanoseconds - other.nanoseconds, bytes - other.bytes);
    }

    Cost dividedBy(int parts) {
        return new Cost(nanoseconds / parts, bytes / parts);
    }
}
