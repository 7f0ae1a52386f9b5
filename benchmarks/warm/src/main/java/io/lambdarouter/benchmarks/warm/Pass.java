package io.lambdarouter.benchmarks.warm;

import java.util.Map;
import java.util.Objects;

/**
 * What was measured one after the other.
 *
 * @param measurements by who handled what
 */
record Pass(Map<Cell, Measurement> measurements) {

    boolean has(Cell cell) {
        return measurements.containsKey(cell);
    }

    /** What one record costs, at the pace that the machine had in the middle of the pass. */
    Cost of(Cell cell) {
        return Objects.requireNonNull(measurements.get(cell), () -> "not measured: " + cell)
                .at(pace());
    }

    /** What a token scan of a record took, in nanoseconds: the median. */
    double pace() {
        return Ratio.of(measurements.values().stream().mapToDouble(Measurement::pace))
                .median();
    }
}
