package io.lambdarouter.benchmarks.cold;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of some numbers, and the quartiles beside it. */
record Quartiles(double median, double lower, double upper) {

    static Quartiles of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return new Quartiles(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Median and quartiles as text. */
    String range(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, lower, upper);
    }
}
