package io.lambdarouter.examples.local;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local in a process of its own: empty when it starts, gone when it is closed.
 *
 * <p>The process is started from the class path that the module {@code dynamodb-local-artifacts} writes, or from the one in
 * the file that the system property {@code dynamodb.local.classpath} names. It reports nothing to AWS, keeps its data in
 * memory and works in a temporary folder. The clients talk to it over the loopback interface, past any proxy, with made-up
 * credentials. DynamoDB Local itself listens on every interface of the machine and checks no credentials, so it is no
 * place for real data. It also ends when this virtual machine does, on Ctrl-C for example. Safe for use by several
 * threads.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private final ServerProcess server;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private DynamoDbLocal(ServerProcess server) {
        this.server = server;
        this.client = local(DynamoDbClient.builder()).build();
        this.streams = local(DynamoDbStreamsClient.builder()).build();
    }

    /**
     * Starts DynamoDB Local and returns when it answers.
     *
     * @return the running database, without tables
     * @throws IllegalStateException if its class path is not found, or if it ends or does not answer; its output is in the
     *     message then
     */
    public static DynamoDbLocal start() {
        return new DynamoDbLocal(ServerProcess.start(ClassPathFile.find().read()));
    }

    /**
     * The client for tables and items.
     *
     * @return a client that lives as long as this object
     */
    public DynamoDbClient client() {
        return client;
    }

    /**
     * The client for streams.
     *
     * @return a client that lives as long as this object
     */
    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** Closes the clients and ends the process; does nothing the second time. */
    @Override
    public void close() {
        client.close();
        streams.close();
        server.close();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B local(B builder) {
        return builder.endpointOverride(server.endpoint())
                .region(Region.of("ddblocal"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create(Loopback::open));
    }
}
