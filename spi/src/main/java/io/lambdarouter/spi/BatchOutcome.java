package io.lambdarouter.spi;

import java.util.OptionalInt;

/** How a batch ended, for the answer to it; immutable. */
public final class BatchOutcome {

    private final OptionalInt firstFailure;

    private BatchOutcome(OptionalInt firstFailure) {
        this.firstFailure = firstFailure;
    }

    /**
     * Every record has been handled, or declined by its observers.
     *
     * @return the outcome
     */
    public static BatchOutcome success() {
        return new BatchOutcome(OptionalInt.empty());
    }

    /**
     * A record failed; those before it have been handled, those behind it have not been started.
     *
     * @param index the record's place in the batch, from 0
     * @return the outcome
     */
    public static BatchOutcome failedAt(int index) {
        return new BatchOutcome(OptionalInt.of(index));
    }

    /**
     * The first record that failed.
     *
     * @return its place in the batch, from 0; empty where none did
     */
    public OptionalInt firstFailure() {
        return firstFailure;
    }

    @Override
    public String toString() {
        return firstFailure.isPresent() ? "failed at " + firstFailure.getAsInt() : "success";
    }
}
