package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.FailedBatch;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class GivenUp {

    @Inject
    Journal journal;

    void alarm(@Observes @Table("orders") FailedBatch batch) {
        journal.write(batch.condition().orElse("given up") + ": "
                + batch.startSequenceNumber().orElse("?") + " to "
                + batch.endSequenceNumber().orElse("?"));
    }
}
