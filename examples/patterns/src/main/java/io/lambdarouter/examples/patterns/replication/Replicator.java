package io.lambdarouter.examples.patterns.replication;

import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.Upserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Cross-region replication: what is written or removed here is written or removed in the other region. */
@ApplicationScoped
class Replicator {

    @Inject
    Replica replica;

    @Inject
    OtherRegion otherRegion;

    void copy(@Observes @Table("profiles") Upserted<Stamp> change) {
        Stamp stamp = change.newImage();
        if (stamp.writtenIn().equals(replica.homeRegion())) { // else it came from there
            otherRegion.put(change.record().dynamodb().newImage().orElseThrow(), stamp);
        }
    }

    /** Wherever the item was written: who removed it is not known, and removing it twice does no harm. */
    void remove(@Observes @Table("profiles") Removed<Stamp> change) {
        otherRegion.delete(change.keys(), change.oldImage());
    }
}
