package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.TumblingWindow;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
class RevenueReport {

    @Inject
    Journal journal;

    void add(@Observes @Table("orders") TumblingWindow<Revenue> window) {
        for (DynamoDbStreamRecord record : window.records()) {
            window.state(window.state().plus(record));
        }
        if (window.isFinalInvokeForWindow()) {
            journal.write("until " + window.end() + ": " + window.state());
        }
    }
}
