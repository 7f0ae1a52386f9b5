package io.lambdarouter.examples.guide.migration;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.lambdarouter.examples.guide.Journal;
import java.math.BigDecimal;
import java.util.Map;

public class PlainHandler implements RequestHandler<DynamodbEvent, Void> {

    private final Journal journal = new Journal();

    @Override
    public Void handleRequest(DynamodbEvent event, Context lambda) {
        for (DynamodbStreamRecord record : event.getRecords()) {
            switch (record.getEventName()) {
                case "INSERT" -> added(record.getDynamodb().getNewImage());
                case "MODIFY" ->
                    changed(
                            record.getDynamodb().getOldImage(),
                            record.getDynamodb().getNewImage());
                case "REMOVE" -> removed(record.getDynamodb().getKeys());
                default -> throw new IllegalArgumentException(record.getEventName());
            }
        }
        return null;
    }

    private void added(Map<String, AttributeValue> book) {
        journal.write("new: " + book.get("title").getS() + " at " + price(book));
    }

    private void changed(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (price(before).compareTo(price(after)) != 0) {
            journal.write("now: " + after.get("title").getS() + " at " + price(after));
        }
    }

    private void removed(Map<String, AttributeValue> keys) {
        journal.write("gone: " + keys.get("id").getS());
    }

    private static BigDecimal price(Map<String, AttributeValue> book) {
        return new BigDecimal(book.get("price").getN());
    }

    Journal journal() {
        return journal;
    }
}
