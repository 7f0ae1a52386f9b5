package io.lambdarouter.examples.patterns.monitoring;

import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;

/** How many changes of each kind a batch holds, and how many errors there were. */
record Counts(long inserts, long updates, long deletes, long errors) {

    static <T> Counts of(ChangeBatch<T> batch) {
        return new Counts(
                ofKind(Inserted.class, batch),
                ofKind(Modified.class, batch),
                ofKind(Removed.class, batch),
                batch.changes().stream()
                        .filter(change -> batch.failureOf(change).isPresent())
                        .count());
    }

    Counts withError() {
        return new Counts(inserts, updates, deletes, errors + 1);
    }

    private static long ofKind(Class<?> kind, ChangeBatch<?> batch) {
        return batch.changes().stream().filter(kind::isInstance).count();
    }
}
