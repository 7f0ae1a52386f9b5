package io.lambdarouter.benchmarks.warm;

import java.util.List;

/**
 * What to measure, and for how long.
 *
 * @param cells what is measured
 * @param passes how often everything is measured, one thing after the other
 * @param warmUp seconds of processor time that do not count
 * @param iterations short iterations that count
 */
record Effort(List<Cell> cells, int passes, int warmUp, int iterations) {

    static final Effort QUICK = new Effort(Cell.few(), 1, 15, 15);
    static final Effort FULL = new Effort(Cell.all(), 5, 20, 25);

    Effort withPasses(int number) {
        return new Effort(cells, number, warmUp, iterations);
    }
}
