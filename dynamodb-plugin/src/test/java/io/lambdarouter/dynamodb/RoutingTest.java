package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.LambdaRouterContainer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingTest {
    public record Book(String id, String title, int price) {}

    public record Key(String id) {}

    @ApplicationScoped
    static class Handler {
        static final List<String> calls = new ArrayList<>();

        void index(@Observes @Table("books") Upserted<Book> change) {
            calls.add("index " + change.newImage());
        }

        void ins(@Observes Inserted<Map<String, Object>> change) {
            calls.add("insert " + change.newImage());
        }

        void mod(@Observes Modified<Book> change) {
            calls.add("modify " + change.oldImage().price() + ">"
                    + change.newImage().price());
        }

        void rem(@Observes Removed<Book> change) {
            calls.add("remove " + change.keys(Key.class) + change.keys());
        }

        void other(@Observes @Table("other") ItemChange<Book> change) {
            calls.add("never");
        }

        void batch(@Observes ChangeBatch<Book> batch) {
            calls.add("batch " + batch.changes().size());
        }

        void raw(@Observes DynamoDbStreamRecord record) {
            calls.add("raw " + record.eventName());
        }

        void event(@Observes DynamoDbStreamEvent event) {
            calls.add("event " + event);
        }
    }

    @Test
    void everyKindOfObserverGetsItsRecords() {
        String event = """
            {"Records":[
             {"eventID":"1","eventName":"INSERT","eventSource":"aws:dynamodb","eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2020",
              "dynamodb":{"Keys":{"id":{"S":"b1"}},"NewImage":{"id":{"S":"b1"},"title":{"S":"Emma"},"price":{"N":"5"}},"SequenceNumber":"1","StreamViewType":"NEW_AND_OLD_IMAGES"}},
             {"eventID":"2","eventName":"MODIFY","eventSource":"aws:dynamodb","eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2020",
              "dynamodb":{"Keys":{"id":{"S":"b1"}},"NewImage":{"id":{"S":"b1"},"title":{"S":"Emma"},"price":{"N":"7"}},"OldImage":{"id":{"S":"b1"},"title":{"S":"Emma"},"price":{"N":"5"}},"SequenceNumber":"2","StreamViewType":"NEW_AND_OLD_IMAGES"}},
             {"eventID":"3","eventName":"REMOVE","eventSource":"aws:dynamodb","eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2020",
              "dynamodb":{"Keys":{"id":{"S":"b1"}},"SequenceNumber":"3","StreamViewType":"NEW_IMAGE"}}
            ]}""";
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(Handler.class)) {
            LambdaRouter router = container.router();
            assertThat(new String(router.route(event.getBytes()))).isEqualTo("{\"batchItemFailures\":[]}");
        }
        assertThat(Handler.calls)
                .containsExactly(
                        "batch 3",
                        "event DynamoDbStreamEvent[3 records]",
                        "index Book[id=b1, title=Emma, price=5]",
                        "insert {price=5, id=b1, title=Emma}",
                        "raw INSERT",
                        "index Book[id=b1, title=Emma, price=7]",
                        "modify 5>7",
                        "raw MODIFY",
                        "raw REMOVE",
                        "remove Key[id=b1]{id=S[value=b1]}");
    }
}
