package io.lambdarouter.examples.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient;
import io.lambdarouter.core.LambdaRouterContainer;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A worker in a process of its own, on DynamoDB Local. */
final class LocalWorker {

    static final int TRIES = 5;

    private LocalWorker() {}

    /** The endpoint of DynamoDB Local, the application, the worker, and the ARNs of streams. */
    public static void main(String... arguments) {
        List<String> arns = Arrays.asList(arguments).subList(3, arguments.length);
        WorkerSettings settings = new WorkerSettings(
                arguments[1],
                arguments[2],
                arns.stream().map(LocalRegion::toAdapter).toList(),
                new RetryPolicy(TRIES, Duration.ofMillis(100)),
                Duration.ofSeconds(1),
                Duration.ofMillis(250),
                false);
        WorkerMain.run(
                () -> settings,
                () -> clients(URI.create(arguments[0])),
                () -> LambdaRouterContainer.startWith(JournalKeeper.class, Report.class));
    }

    private static AwsClients clients(URI endpoint) {
        DynamoDbStreamsClient streams = local(DynamoDbStreamsClient.builder(), endpoint)
                .overrideConfiguration(client -> client.addExecutionInterceptor(new LocalRegion()))
                .build();
        return new AwsClients(
                new AmazonDynamoDBStreamsAdapterClient(streams, LocalRegion.OF_ADAPTER),
                local(DynamoDbAsyncClient.builder(), endpoint).build(),
                // without metrics nobody calls it
                local(CloudWatchAsyncClient.builder(), endpoint).build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B local(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of("ddblocal"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
