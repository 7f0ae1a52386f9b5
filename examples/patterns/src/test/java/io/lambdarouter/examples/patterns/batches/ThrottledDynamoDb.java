package io.lambdarouter.examples.patterns.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A database that writes no more items of a request than its capacity, and returns the others, as DynamoDB does. */
final class ThrottledDynamoDb implements DynamoDbClient {

    private final DynamoDbClient database;
    private final int capacity;
    private final List<Integer> requests = new ArrayList<>();

    ThrottledDynamoDb(DynamoDbClient database, int capacity) {
        this.database = database;
        this.capacity = capacity;
    }

    /** How many writes each request has had. */
    List<Integer> requests() {
        return List.copyOf(requests);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(Consumer<BatchWriteItemRequest.Builder> request) {
        BatchWriteItemRequest.Builder whole = BatchWriteItemRequest.builder();
        request.accept(whole);
        List<WriteRequest> writes = whole.build().requestItems().get(OrderTotals.TABLE);
        requests.add(writes.size());
        int written = Math.min(capacity, writes.size());
        database.batchWriteItem(batch -> batch.requestItems(Map.of(OrderTotals.TABLE, writes.subList(0, written))));
        return BatchWriteItemResponse.builder()
                .unprocessedItems(
                        written == writes.size()
                                ? Map.of()
                                : Map.of(OrderTotals.TABLE, writes.subList(written, writes.size())))
                .build();
    }

    @Override
    public String serviceName() {
        return database.serviceName();
    }

    @Override
    public void close() {
        // the database is somebody else's
    }
}
