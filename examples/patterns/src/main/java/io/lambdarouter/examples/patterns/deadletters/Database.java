package io.lambdarouter.examples.patterns.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The database that keeps the dead letters. */
@ApplicationScoped
class Database {

    @Produces
    @ApplicationScoped
    DynamoDbClient connect() {
        return DynamoDbClient.create();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }
}
