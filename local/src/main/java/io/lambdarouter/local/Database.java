package io.lambdarouter.local;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A database that serves tables and streams at one address.
 *
 * @param endpoint its address
 * @param client for tables and items
 * @param streams for streams
 */
record Database(URI endpoint, DynamoDbClient client, DynamoDbStreamsClient streams) implements AutoCloseable {

    /** Where DynamoDB Local listens unless it is told otherwise. */
    static final int DEFAULT_PORT = 8000;

    static final URI DEFAULT_ENDPOINT = URI.create("http://localhost:" + DEFAULT_PORT);

    /** A database that checks no credentials. */
    static Database local(URI endpoint) {
        return of(endpoint, "ddblocal", madeUp());
    }

    /** A database anywhere; region and credentials, by which some keep their data apart, are those of the environment. */
    static Database at(URI endpoint) {
        String region = Optional.ofNullable(System.getenv("AWS_REGION"))
                .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")))
                .orElse("us-east-1");
        return of(
                endpoint,
                region,
                System.getenv("AWS_ACCESS_KEY_ID") == null
                        ? madeUp()
                        : EnvironmentVariableCredentialsProvider.create());
    }

    private static AwsCredentialsProvider madeUp() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }

    private static Database of(URI endpoint, String region, AwsCredentialsProvider credentials) {
        return new Database(
                endpoint,
                with(DynamoDbClient.builder(), endpoint, region, credentials).build(),
                with(DynamoDbStreamsClient.builder(), endpoint, region, credentials)
                        .build());
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B with(
            B builder, URI endpoint, String region, AwsCredentialsProvider credentials) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(http(endpoint));
    }

    /** A proxy does not know this machine. */
    private static SdkHttpClient http(URI endpoint) {
        return Loopback.is(endpoint)
                ? UrlConnectionHttpClient.create(Loopback::open)
                : UrlConnectionHttpClient.create();
    }

    @Override
    public void close() {
        client.close();
        streams.close();
    }
}
