package io.lambdarouter.testkit;

import java.util.List;
import java.util.Optional;

/**
 * Records that are delivered together, and how often that has failed.
 *
 * @param records the records, in the order of the shard; none for an invocation that only closes a window
 * @param kind why it is delivered
 * @param retries how many of the mapping's retries it has used up
 * @param last its last invocation
 */
record Batch(List<ShardRecord> records, Kind kind, int retries, Optional<SimulatedInvocation> last) {

    enum Kind {
        /** There are records. */
        RECORDS,
        /** A tumbling window has come to its end. */
        FINAL,
        /** A tumbling window's state has become too large. */
        TERMINATED_EARLY
    }

    Batch {
        records = List.copyOf(records);
    }

    static Batch of(List<ShardRecord> records) {
        return new Batch(records, Kind.RECORDS, 0, Optional.empty());
    }

    static Batch closing(Kind kind) {
        return new Batch(List.of(), kind, 0, Optional.empty());
    }

    boolean hasRecords() {
        return kind == Kind.RECORDS;
    }

    Batch with(List<ShardRecord> some) {
        return new Batch(some, kind, retries, last);
    }

    Batch retried() {
        return new Batch(records, kind, retries + 1, last);
    }

    Batch after(SimulatedInvocation invocation) {
        return new Batch(records, kind, retries, Optional.of(invocation));
    }

    /** Two batches in place of this one; the second gets the odd record. */
    List<Batch> halves() {
        int middle = records.size() / 2;
        return List.of(with(records.subList(0, middle)), with(records.subList(middle, records.size())));
    }
}
