package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamEvent;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.StreamRecord;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class RawOrders {

    @Inject
    Journal journal;

    void archive(@Observes @Table("orders") DynamoDbStreamRecord record) {
        StreamRecord change = record.dynamodb();
        Map<String, AttributeValue> item =
                change.newImage().or(change::oldImage).orElse(change.keys());
        journal.write(record.eventName() + " " + AttributeValue.json(item));
    }

    void count(@Observes @Table("orders") DynamoDbStreamEvent event) {
        journal.write(event.records().size() + " records");
    }
}
