package io.lambdarouter.benchmarks.cold;

/**
 * One cold start.
 *
 * @param firstAnswer milliseconds from the start of the process to the first answer
 * @param init milliseconds from the start of the process to its first request for an event
 * @param cpu milliseconds of processor time up to the first answer
 * @param memory the most memory that the process had, in MB
 * @param output what the process has printed
 */
record Start(double firstAnswer, double init, double cpu, double memory, String output) {

    /** Milliseconds that the first event took. */
    double firstEvent() {
        return firstAnswer - init;
    }
}
