package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The test in docs/testing-with-the-simulator.md. */
class ShelfTest {

    public record Book(String id, int height) {}

    @ApplicationScoped
    static class Shelf {
        private final Set<String> books = new TreeSet<>();

        void shelve(@Observes @Table("books") Inserted<Book> change) {
            if (change.newImage().height() > 30) {
                throw new IllegalArgumentException("Too high for the shelf");
            }
            books.add(change.newImage().id());
        }

        Set<String> books() {
            return books;
        }
    }

    private static String inserted(int number, String id, int height) {
        return """
                {"eventID":"%1$d","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{"SequenceNumber":"%1$d",
                "Keys":{"id":{"S":"%2$s"}},"NewImage":{"id":{"S":"%2$s"},"height":{"N":"%3$d"}}},
                "eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/books/stream/2026-01-01T00:00:00.000"}
                """.formatted(number, id, height);
    }

    @Test
    void aBookThatIsTooHighGoesToTheQueueAndAllOthersAreShelved() {
        EventSourceMappingSimulator simulator = EventSourceMappingSimulator.of(EventSourceMapping.builder()
                .batchSize(10)
                .maximumRetryAttempts(2)
                .bisectBatchOnFunctionError(true)
                .onFailure(OnFailureDestination.SQS)
                .build());
        simulator.add(inserted(1, "Emma", 20)).add(inserted(2, "Atlas", 45)).add(inserted(3, "Ivanhoe", 21));

        try (var container = LambdaRouterContainer.startWith(Shelf.class)) {
            SimulationResult result = simulator.deliverTo(
                    () -> (event, answer, context) -> container.router().route(event, answer, context));

            assertThat(container.bean(Shelf.class).books()).containsExactly("Emma", "Ivanhoe");
            assertThat(result.sequenceNumbers(RecordFate.SENT_TO_DESTINATION)).containsExactly("2");
            assertThat(result.sequenceNumbers(RecordFate.LOST)).isEmpty();
        }
    }
}
