package io.lambdarouter.testkit.tck;

import io.lambdarouter.dynamodb.DynamoDbStreamEvent;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.DynamoDbStreamsPlugin;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plug-in that comes with the project keeps the rules of all plug-ins. */
class DynamoDbStreamsPluginTckTest extends EventSourcePluginTck {

    @ApplicationScoped
    static class Books {
        void changed(@Observes ItemChange<Map<String, Object>> change) {}

        void removed(@Observes @Table("${BOOKS}") Removed<Map<String, Object>> change) {}

        void raw(@Observes DynamoDbStreamRecord record) {}

        void all(@Observes DynamoDbStreamEvent event) {}
    }

    @Override
    protected EventSourcePlugin plugin() {
        return new DynamoDbStreamsPlugin();
    }

    @Override
    protected List<Class<?>> beans() {
        return List.of(Books.class);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("BOOKS", "books");
    }

    @Override
    protected List<SampleEvent> samples() {
        String first = record("1", "INSERT", change("b1", "1"));
        String second = record("2", "REMOVE", change("b2", "2"));
        String third = record("3", "INSERT", change("b1", "3"));
        return List.of(
                SampleEvent.of("three changes of two items", records(first, second, third))
                        .withSecret("Secret title")
                        .withInOrder(0, 2),
                SampleEvent.of("a change between others that is none", records(first, "7", third))
                        .withUnreadable(1)
                        .withSecret("Secret title"),
                SampleEvent.of("records from a pipe", '[' + first + ',' + second + ']')
                        .withSecret("Secret title"),
                SampleEvent.of(
                        "the end of a window without records",
                        "{\"Records\":[],\"window\":{\"start\":\"2026-01-01T00:00:00Z\",\"end\":\"2026-01-01T00:01:00Z\"},"
                                + "\"state\":{},\"shardId\":\"s\",\"eventSourceARN\":\"" + ARN
                                + "\",\"isFinalInvokeForWindow\":true,\"isWindowTerminatedEarly\":false}"));
    }

    private static final String ARN =
            "arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2026-01-01T00:00:00.000";

    private static String records(String... records) {
        return Stream.of(records).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String record(String id, String name, String change) {
        return """
                {"eventID":"e%s","eventName":"%s","eventVersion":"1.1","eventSource":"aws:dynamodb",\
                "awsRegion":"eu-west-1","dynamodb":%s,"eventSourceARN":"%s"}""".formatted(id, name, change, ARN);
    }

    private static String change(String key, String number) {
        return """
                {"ApproximateCreationDateTime":1594936238,"Keys":{"id":{"S":"%s"}},\
                "NewImage":{"id":{"S":"%s"},"title":{"S":"Secret title"}},\
                "OldImage":{"id":{"S":"%s"},"title":{"S":"Secret title"}},\
                "SequenceNumber":"%s","SizeBytes":35,"StreamViewType":"NEW_AND_OLD_IMAGES"}""".formatted(key, key, key, number);
    }
}
