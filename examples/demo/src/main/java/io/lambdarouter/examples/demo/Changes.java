package io.lambdarouter.examples.demo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes, changes and deletes some books. */
final class Changes {

    private final DynamoDbClient client;
    private int made;

    Changes(DynamoDbClient client) {
        this.client = client;
    }

    /** How many records the stream will carry. */
    int make() {
        put("b1", "Emma", "9.50");
        put("b2", "Persuasion", "7.25");
        put("b1", "Emma", "8");
        put("b3", "Lady Susan", "4.10");
        delete("b2");
        return made;
    }

    private void put(String id, String title, String price) {
        tell("put " + id + ": " + title + " at " + price);
        client.putItem(request -> request.tableName("books")
                .item(Map.of("id", text(id), "title", text(title), "price", AttributeValue.fromN(price))));
    }

    private void delete(String id) {
        tell("delete " + id);
        client.deleteItem(request -> request.tableName("books").key(Map.of("id", text(id))));
    }

    private void tell(String change) {
        made++;
        Demo.say("      " + change);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
