package io.lambdarouter.spi;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How a batch ended, for the answer to it; immutable. */
public final class BatchOutcome {

    private final BitSet unhandled;

    private BatchOutcome(BitSet unhandled) {
        this.unhandled = unhandled;
    }

    /**
     * Every record has been handled, or declined by its observers, or discarded.
     *
     * @return the outcome
     */
    public static BatchOutcome success() {
        return new BatchOutcome(new BitSet());
    }

    /**
     * Some records failed, or were not started.
     *
     * @param indexes their places in the batch, from 0; none for success
     * @return the outcome
     */
    public static BatchOutcome unhandled(IntStream indexes) {
        BitSet set = new BitSet();
        indexes.forEach(set::set);
        return new BatchOutcome(set);
    }

    /**
     * The first record that failed or was not started.
     *
     * @return its place in the batch, from 0; empty for success
     */
    public OptionalInt firstUnhandled() {
        int first = unhandled.nextSetBit(0);
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /**
     * Whether a record needs no other delivery.
     *
     * @param index the record's place in the batch, from 0
     * @return true if it has been handled, declined or discarded
     */
    public boolean isHandled(int index) {
        return !unhandled.get(index);
    }

    /** The places of the records to be delivered again. */
    @Override
    public String toString() {
        return unhandled.isEmpty() ? "success" : "unhandled " + unhandled;
    }
}
