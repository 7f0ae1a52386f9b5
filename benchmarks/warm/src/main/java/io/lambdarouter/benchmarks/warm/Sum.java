package io.lambdarouter.benchmarks.warm;

/** What an observer adds up. For one thread. */
abstract class Sum {

    private long value;

    void add(long more) {
        value += more;
    }

    /** The sum, which is 0 afterwards. */
    long take() {
        long taken = value;
        value = 0;
        return taken;
    }
}
