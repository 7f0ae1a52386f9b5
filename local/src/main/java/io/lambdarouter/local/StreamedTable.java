package io.lambdarouter.local;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * A table whose changes are streamed.
 *
 * @param name the table's name
 * @param streamArn the ARN of its stream
 */
public record StreamedTable(String name, String streamArn) {

    /**
     * Creates a table with a partition key, and returns when it is active.
     *
     * @param client where to create it
     * @param name the table's name
     * @param view what the stream shows of a changed item
     * @param partitionKey the name of the partition key, a string attribute
     * @return the active table
     */
    public static StreamedTable create(DynamoDbClient client, String name, StreamViewType view, String partitionKey) {
        return create(client, name, view, KeySchema.parse(partitionKey + ":S"));
    }

    /**
     * Creates a table with a partition key and a sort key, and returns when it is active.
     *
     * @param client where to create it
     * @param name the table's name
     * @param view what the stream shows of a changed item
     * @param partitionKey the name of the partition key, a string attribute
     * @param sortKey the name of the sort key, a string attribute
     * @return the active table
     */
    public static StreamedTable create(
            DynamoDbClient client, String name, StreamViewType view, String partitionKey, String sortKey) {
        return create(client, name, view, KeySchema.parse(partitionKey + ":S," + sortKey + ":S"));
    }

    static StreamedTable create(DynamoDbClient client, String name, StreamViewType view, KeySchema keys) {
        client.createTable(request(name, view, keys));
        return new StreamedTable(name, awaitActive(client, name));
    }

    private static CreateTableRequest request(String name, StreamViewType view, KeySchema keys) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys.elements())
                .attributeDefinitions(keys.attributes())
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view))
                .build();
    }

    private static String awaitActive(DynamoDbClient client, String name) {
        try (DynamoDbWaiter waiter = waiter(client)) {
            return waiter.waitUntilTableExists(table -> table.tableName(name))
                    .matched()
                    .response()
                    .orElseThrow()
                    .table()
                    .latestStreamArn();
        }
    }

    private static DynamoDbWaiter waiter(DynamoDbClient client) {
        // the SDK's own pace, a look every 20 seconds, is meant for the service
        return DynamoDbWaiter.builder()
                .client(client)
                .overrideConfiguration(
                        pace -> pace.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(100)))
                                .maxAttempts(300))
                .build();
    }
}
