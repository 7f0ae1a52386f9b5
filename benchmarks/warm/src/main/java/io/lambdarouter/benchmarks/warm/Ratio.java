package io.lambdarouter.benchmarks.warm;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of a number that each pass has one of, with the smallest and the largest. */
record Ratio(double median, double least, double most) {

    static Ratio of(DoubleStream passes) {
        double[] sorted = passes.sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Ratio(median, sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return least == most ? number(median) : number(median) + " (" + number(least) + " to " + number(most) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}
