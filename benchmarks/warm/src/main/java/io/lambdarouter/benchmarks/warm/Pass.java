package io.lambdarouter.benchmarks.warm;

import java.util.Map;
import java.util.Objects;

/**
 * What was measured one after the other.
 *
 * @param costs for one record, by who handled what
 */
record Pass(Map<Cell, Cost> costs) {

    boolean has(Cell cell) {
        return costs.containsKey(cell);
    }

    Cost of(Cell cell) {
        return Objects.requireNonNull(costs.get(cell), () -> "not measured: " + cell);
    }
}
