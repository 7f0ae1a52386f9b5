package io.lambdarouter.examples.patterns.basic;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamEvent;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;

/** Basic change processing by hand: the whole batch as AWS sends it; what fails in it fails from its first record on. */
@ApplicationScoped
class RawChangeProcessor {

    private static final System.Logger LOG = System.getLogger(RawChangeProcessor.class.getName());

    @Inject
    PriceBoard board;

    void process(@Observes DynamoDbStreamEvent event) {
        event.records().forEach(this::process);
    }

    private void process(DynamoDbStreamRecord record) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1}",
                record.eventName(),
                record.eventId().orElse("without an id"));
        switch (record.eventName()) {
            case "INSERT" -> insert(newImage(record));
            case "MODIFY" -> update(oldImage(record), newImage(record));
            case "REMOVE" -> delete(oldImage(record));
            default -> throw new IllegalArgumentException("Unknown operation: " + record.eventName());
        }
    }

    private void insert(Map<String, AttributeValue> book) {
        board.isNew(id(book), price(book));
    }

    private void update(Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
        board.costs(id(now), price(before), price(now));
    }

    private void delete(Map<String, AttributeValue> book) {
        board.isGone(id(book));
    }

    private static Map<String, AttributeValue> newImage(DynamoDbStreamRecord record) {
        return record.dynamodb().newImage().orElseThrow();
    }

    private static Map<String, AttributeValue> oldImage(DynamoDbStreamRecord record) {
        return record.dynamodb().oldImage().orElseThrow();
    }

    private static String id(Map<String, AttributeValue> book) {
        if (book.get("Id") instanceof AttributeValue.S id) {
            return id.value();
        }
        throw new IllegalArgumentException("The attribute Id is no string");
    }

    private static BigDecimal price(Map<String, AttributeValue> book) {
        if (book.get("Price") instanceof AttributeValue.N price) {
            return price.toBigDecimal();
        }
        throw new IllegalArgumentException("The attribute Price is no number");
    }
}
