package io.lambdarouter.dynamodb;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.EventPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes made-up events all the way but to the observers: for each of their tables one with each operation. */
record WarmUp(DynamoDbBinder binder, Routes routes) {

    private static final String NO_TABLE = "table";

    private static final String IMAGE = """
            {"S":{"S":"a"},"N":{"N":"12.5"},"B":{"B":"YQ=="},"SS":{"SS":["a"]},"NS":{"NS":["1"]},"BS":{"BS":["YQ=="]},\
            "M":{"M":{"S":{"S":"\\u00e9"}}},"L":{"L":[{"N":"1"}]},"NULL":{"NULL":true},"BOOL":{"BOOL":true}}""";

    private static final String RECORD = """
            {"eventID":"0","eventName":"%1$s","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"eu-west-1",\
            "dynamodb":{"ApproximateCreationDateTime":1.0,"Keys":{"S":{"S":"a"}},"NewImage":%3$s,"OldImage":%3$s,\
            "SequenceNumber":"1","SizeBytes":1,"StreamViewType":"NEW_AND_OLD_IMAGES"},\
            "eventSourceARN":"arn:aws:dynamodb:eu-west-1:000000000000:table/%2$s/stream/0"}""";

    /** As DynamoDB allows it; any other would have to be escaped. */
    private static final Pattern TABLE = Pattern.compile("[a-zA-Z0-9_.-]+");

    void run() {
        routes.all().stream()
                .map(route -> route.table()
                        .map(TableName::name)
                        .filter(name -> TABLE.matcher(name).matches())
                        .orElse(NO_TABLE))
                .distinct()
                .map(WarmUp::event)
                .forEach(this::run);
    }

    private static byte[] event(String table) {
        List<String> records = List.of(
                RECORD.formatted("INSERT", table, IMAGE),
                RECORD.formatted("MODIFY", table, IMAGE),
                RECORD.formatted("REMOVE", table, IMAGE));
        return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private void run(byte[] event) {
        DynamoDbBatch batch = (DynamoDbBatch) binder.bind(EventPayload.of(event));
        for (StreamedRecord record : batch.records()) {
            record.orderingKey();
            record.identifiers();
            record.time();
            if (record instanceof DynamoDbRecord change) {
                routes.all().stream()
                        .flatMap(route -> route.rehearse(change).stream())
                        .forEach(WarmUp::read);
            }
        }
        batch.response(BatchOutcome.unhandled(IntStream.empty()));
        batch.response(BatchOutcome.unhandled(IntStream.of(0)));
    }

    private static void read(Object payload) {
        if (payload instanceof DynamoDbStreamRecord record) {
            record.dynamodb().newImage();
        } else if (payload instanceof ItemChange<?> change) {
            read(change);
        }
    }

    private static void read(ItemChange<?> change) {
        tryTo(change::keys);
        tryTo(change::current);
        tryTo(change::previous);
    }

    /** A class that refuses an item without its attributes is as good as any other: its binding has been gone through. */
    private static void tryTo(Runnable read) {
        try {
            read.run();
        } catch (LambdaRouterException | LinkageError refused) {
            return; // it says so again when there is an item
        }
    }
}
