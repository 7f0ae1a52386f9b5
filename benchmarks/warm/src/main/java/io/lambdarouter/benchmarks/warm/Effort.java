package io.lambdarouter.benchmarks.warm;

import java.util.List;

/**
 * What to measure, and for how long.
 *
 * @param cells what is measured
 * @param passes how often everything is measured, one thing after the other
 * @param warmUp seconds of processor time that do not count
 * @param iterations iterations of a second that count
 */
record Effort(List<Cell> cells, int passes, int warmUp, int iterations) {

    Effort times(int passes) {
        return new Effort(cells, passes, warmUp, iterations);
    }

    static final Effort QUICK = new Effort(Cell.few(), 1, 8, 3);
    static final Effort FULL = new Effort(Cell.all(), 5, 12, 5);
}
