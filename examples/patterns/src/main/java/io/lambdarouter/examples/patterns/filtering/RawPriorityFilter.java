package io.lambdarouter.examples.patterns.filtering;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filtering by hand: looks at the attributes as AWS sends them. */
@ApplicationScoped
class RawPriorityFilter {

    @Inject
    Worklist worklist;

    void process(@Observes @Table("tasks") DynamoDbStreamRecord record) {
        if (!record.eventName().equals("REMOVE")) {
            process(record.dynamodb().newImage().orElseThrow());
        }
    }

    private void process(Map<String, AttributeValue> task) {
        if (isHigh(task.get("priority")) && task.get("id") instanceof AttributeValue.S id) {
            worklist.add(id.value());
        }
    }

    private static boolean isHigh(@Nullable AttributeValue priority) {
        return priority instanceof AttributeValue.S text && text.value().equals("HIGH");
    }
}
