package io.lambdarouter.examples.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The clients that a worker calls AWS with.
 *
 * @param streams reads the streams
 * @param tables keeps leases and checkpoints
 * @param metrics takes the library's metrics
 */
public record AwsClients(
        AmazonDynamoDBStreamsAdapterClient streams, DynamoDbAsyncClient tables, CloudWatchAsyncClient metrics)
        implements AutoCloseable {

    /**
     * Clients with the credentials of this process.
     *
     * @param region where the streams are, and the lease table
     * @return clients that live until they are closed
     */
    public static AwsClients in(Region region) {
        return new AwsClients(
                new AmazonDynamoDBStreamsAdapterClient(
                        DefaultCredentialsProvider.builder().build(), region),
                DynamoDbAsyncClient.builder().region(region).build(),
                CloudWatchAsyncClient.builder().region(region).build());
    }

    /** Closes the clients. */
    @Override
    public void close() {
        streams.close();
        tables.close();
        metrics.close();
    }
}
