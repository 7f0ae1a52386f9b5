package io.lambdarouter.local;

import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local in a process of its own: empty when it starts, gone when it is closed.
 *
 * <p>It is no part of this library, and asks for a license of its own. The process is started from the class path in the
 * file, or from the jars in the directory, that the system property {@code dynamodb.local} names; without that property,
 * from the class path of this program. It reports nothing to AWS, keeps its data in memory and works in a temporary folder.
 * The clients talk to it over the loopback interface, past any proxy, with made-up credentials. DynamoDB Local itself
 * listens on every interface of the machine and checks no credentials, so it is no place for real data. It also ends when
 * this virtual machine does, on Ctrl-C for example. Safe for use by several threads.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private final ServerProcess server;
    private final Database database;

    private DynamoDbLocal(ServerProcess server) {
        this.server = server;
        this.database = Database.local(server.endpoint());
    }

    /**
     * Starts DynamoDB Local on a free port and returns when it answers.
     *
     * @return the running database, without tables
     * @throws LocalException if it is not found, or if it ends or does not answer; its output is in the message then
     */
    public static DynamoDbLocal start() {
        return new DynamoDbLocal(ServerProcess.start(ServerClassPath.find()));
    }

    /**
     * Starts DynamoDB Local from a place of its own.
     *
     * @param place the directory that it was unpacked to, or a file that holds its class path
     * @return the running database, without tables
     * @throws LocalException if it is not found, or if it ends or does not answer; its output is in the message then
     */
    public static DynamoDbLocal start(Path place) {
        return new DynamoDbLocal(ServerProcess.start(ServerClassPath.in(place)));
    }

    static DynamoDbLocal start(ServerClassPath classPath, int port) {
        return new DynamoDbLocal(ServerProcess.start(classPath, port));
    }

    /**
     * Where it listens.
     *
     * @return an address of this machine
     */
    public URI endpoint() {
        return database.endpoint();
    }

    /**
     * The client for tables and items.
     *
     * @return a client that lives as long as this object
     */
    public DynamoDbClient client() {
        return database.client();
    }

    /**
     * The client for streams.
     *
     * @return a client that lives as long as this object
     */
    public DynamoDbStreamsClient streams() {
        return database.streams();
    }

    Database database() {
        return database;
    }

    /** Closes the clients and ends the process; does nothing the second time. */
    @Override
    public void close() {
        database.close();
        server.close();
    }
}
