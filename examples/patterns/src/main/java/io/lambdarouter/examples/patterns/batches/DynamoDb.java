package io.lambdarouter.examples.patterns.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Gives beans a client for the region in which the function runs. */
@ApplicationScoped
class DynamoDb {

    @Produces
    @ApplicationScoped
    DynamoDbClient client() {
        return DynamoDbClient.create();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }
}
