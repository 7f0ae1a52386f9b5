package io.lambdarouter.examples.patterns.replication;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a function stands.
 *
 * @param homeRegion the region of the table whose stream it is fed from
 * @param otherRegion the way to the same table in the other region
 */
record Replica(String homeRegion, DynamoDbClient otherRegion) {}
