package io.lambdarouter.examples.patterns.batches;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Another table, with what is to be paid for each order; each method returns the orders that were not written. */
@ApplicationScoped
class OrderTotals {

    static final String TABLE = "order-totals";

    private static final int MOST_WRITES_AT_ONCE = 25;

    @Inject
    DynamoDbClient dynamoDb;

    List<OrderKey> insert(List<Order> orders) {
        return write(orders.stream().map(OrderTotals::put).toList());
    }

    /** As an insert, since DynamoDB puts an item in the place of the one with its key. */
    List<OrderKey> update(List<Order> orders) {
        return insert(orders);
    }

    List<OrderKey> delete(List<OrderKey> keys) {
        return write(keys.stream().map(OrderTotals::delete).toList());
    }

    private List<OrderKey> write(List<WriteRequest> writes) {
        List<OrderKey> unprocessed = new ArrayList<>();
        for (int from = 0; from < writes.size(); from += MOST_WRITES_AT_ONCE) {
            unprocessed.addAll(writeAtOnce(writes.subList(from, Math.min(from + MOST_WRITES_AT_ONCE, writes.size()))));
        }
        return unprocessed;
    }

    private List<OrderKey> writeAtOnce(List<WriteRequest> writes) {
        return dynamoDb
                .batchWriteItem(request -> request.requestItems(Map.of(TABLE, writes)))
                .unprocessedItems()
                .getOrDefault(TABLE, List.of())
                .stream()
                .map(OrderTotals::key)
                .toList();
    }

    private static WriteRequest put(Order order) {
        Map<String, AttributeValue> item =
                Map.of("id", fromS(order.id()), "total", fromN(order.total().toPlainString()));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static WriteRequest delete(OrderKey key) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(Map.of("id", fromS(key.id()))))
                .build();
    }

    private static OrderKey key(WriteRequest write) {
        Map<String, AttributeValue> attributes = write.putRequest() == null
                ? write.deleteRequest().key()
                : write.putRequest().item();
        return new OrderKey(Objects.requireNonNull(attributes.get("id")).s());
    }
}
