package io.lambdarouter.examples.demo;

import io.lambdarouter.core.LambdaRouterHandler;
import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamBatch;
import io.lambdarouter.local.StreamPoller;
import io.lambdarouter.local.StreamedTable;
import io.lambdarouter.testkit.TestLambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Starts DynamoDB Local, changes items, polls the stream as Lambda's event source mapping does, and invokes the function
 * with the JSON that Lambda would send.
 */
public final class Demo {

    /** How often an event source mapping polls a shard. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Kept, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    private Demo() {}

    /**
     * Runs the demo to its end.
     *
     * @param arguments none
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        WELD.setLevel(Level.WARNING);
        say("");
        say("Lambda Router: from a change in DynamoDB to your observer method");
        say("");
        say("1. Starting DynamoDB Local, a separate process on this machine, telemetry off ...");
        Summary summary = run();
        say("");
        say(summary.text());
        say("The observers: examples/books and examples/demo. The README tells how to write yours.");
    }

    private static Summary run() throws InterruptedException {
        try (DynamoDbLocal local = DynamoDbLocal.start()) {
            say("2. Creating the table \"books\" with a stream of NEW_AND_OLD_IMAGES ...");
            StreamedTable table =
                    StreamedTable.create(local.client(), "books", StreamViewType.NEW_AND_OLD_IMAGES, "id");
            say("3. Starting the function: " + LambdaRouterHandler.class.getName() + " ...");
            try (LambdaRouterHandler function = new LambdaRouterHandler()) {
                say("4. Changing items:");
                int changes = new Changes(local.client()).make();
                say("5. Polling the stream as Lambda's event source mapping does ...");
                return deliver(new StreamPoller(local.streams(), table.streamArn()), function, changes);
            }
        }
    }

    private static Summary deliver(StreamPoller poller, LambdaRouterHandler function, int changes)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        int records = 0;
        int batches = 0;
        while (records < changes) {
            Optional<StreamBatch> batch = poller.poll();
            if (batch.isPresent()) {
                batches++;
                records += batch.get().records().size();
                invoke(function, batch.get());
            } else if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "Only " + records + " of " + changes + " changes came through the stream in " + PATIENCE);
            } else {
                TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
            }
        }
        return new Summary(changes, records, batches);
    }

    private static void invoke(LambdaRouterHandler function, StreamBatch batch) {
        byte[] event = batch.event();
        say("   batch of " + batch.records().size() + " records, " + event.length + " bytes of JSON:");
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), answer, new TestLambdaContext());
        say("   the function answered " + answer.toString(StandardCharsets.UTF_8));
    }

    static void say(String line) {
        System.out.println(line);
    }

    private record Summary(int changes, int records, int batches) {
        String text() {
            return "Done: " + changes + " changes made, " + records + " records in " + batches
                    + (batches == 1 ? " batch" : " batches") + ", every one handled; DynamoDB Local has ended.";
        }
    }
}
