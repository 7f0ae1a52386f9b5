package io.lambdarouter.examples.guide.migration;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class OneByOne {

    @Inject
    Journal journal;

    void process(@Observes @Table("books") DynamoDbStreamRecord record) {
        Map<String, AttributeValue> book = record.dynamodb().newImage().orElseThrow();
        if (book.get("title") instanceof AttributeValue.S title) {
            journal.write("new: " + title.value());
        } else {
            throw new IllegalArgumentException("The attribute title is no string");
        }
    }
}
