package io.lambdarouter.examples.patterns.replication;

import java.util.Objects;

/**
 * When and where an item was written, by the clock of the application that wrote it; all that the replicator needs to
 * understand of an item.
 */
public record Stamp(Long writtenAt, String writtenIn) {

    /** An item without a stamp cannot be replicated: who has written last could not be told. */
    public Stamp {
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(writtenIn, "writtenIn");
    }
}
