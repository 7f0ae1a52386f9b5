package io.lambdarouter.benchmarks.warm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured: for each pass the cost of each cell. Numbers are compared within a pass only. */
final class Passes {

    private final List<Pass> passes = new ArrayList<>();

    void add(Pass pass) {
        passes.add(pass);
    }

    List<Pass> all() {
        return Collections.unmodifiableList(passes);
    }

    boolean has(Cell cell) {
        return passes.get(0).has(cell);
    }

    Ratio of(ToDoubleFunction<Pass> number) {
        return Ratio.of(passes.stream().mapToDouble(number));
    }

    Ratio nanoseconds(Cell cell) {
        return of(pass -> pass.of(cell).nanoseconds());
    }

    Ratio bytes(Cell cell) {
        return of(pass -> pass.of(cell).bytes());
    }

    /** Time over time. */
    Ratio time(Cell cell, Cell other) {
        return of(pass -> pass.of(cell).nanoseconds() / pass.of(other).nanoseconds());
    }

    /** Allocation over allocation. */
    Ratio allocation(Cell cell, Cell other) {
        return of(pass -> pass.of(cell).bytes() / pass.of(other).bytes());
    }
}
