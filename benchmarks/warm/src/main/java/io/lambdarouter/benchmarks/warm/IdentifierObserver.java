package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads what identifies a record. */
@ApplicationScoped
class IdentifierObserver extends Sum {

    void changed(@Observes DynamoDbStreamRecord change) {
        add(change.eventId().orElseThrow().hashCode());
        add(change.dynamodb().sequenceNumber().orElseThrow().hashCode());
    }
}
