package io.lambdarouter.examples.guide.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.Settings;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.StreamChange;
import io.lambdarouter.testkit.StreamViewType;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestEvent;
import io.lambdarouter.testkit.TestLambdaContext;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a function does before and after, with the same events. */
class MigrationTest {

    private static final Book EMMA = new Book("b1", "Emma", new BigDecimal("9.50"));
    private static final Book CHEAP_EMMA = new Book("b1", "Emma", new BigDecimal("8.00"));
    private static final Map<String, Object> UNTITLED = Map.of("id", "b2", "price", 5);

    private static DynamodbEvent aws(TestEvent event) {
        return LambdaEventSerializers.serializerFor(DynamodbEvent.class, MigrationTest.class.getClassLoader())
                .fromJson(event.json());
    }

    @Nested
    @LambdaRouterTest({Books.class, Journal.class})
    class Plain {

        @Inject
        TestRouter router;

        @Inject
        Journal journal;

        private final PlainHandler before = new PlainHandler();
        private TableChanges books;

        @BeforeEach
        void nameTheTable(ChangeEvents events) {
            books = events.table("books", "id");
        }

        private void handleBefore(TestEvent event) {
            before.handleRequest(aws(event), new TestLambdaContext());
        }

        @Test
        void theObserversDoWhatTheLoopDid() {
            TestEvent event =
                    TestEvent.lambda(books.inserted(EMMA), books.modified(EMMA, CHEAP_EMMA), books.removed(CHEAP_EMMA));

            handleBefore(event);
            router.route(event).assertAllHandled();

            assertThat(journal.entries())
                    .containsExactly("new: Emma at 9.50", "now: Emma at 8.00", "gone: b1")
                    .isEqualTo(before.journal().entries());
        }

        @Test
        void aMissingImageIsNamedInsteadOfANullPointer() {
            TestEvent event =
                    TestEvent.lambda(books.viewType(StreamViewType.KEYS_ONLY).inserted(EMMA));

            assertThatThrownBy(() -> handleBefore(event)).isInstanceOf(NullPointerException.class);
            assertThat(router.route(event)
                            .assertFailedAt(0, InvalidRecordException.class)
                            .code())
                    .isEqualTo("LR-1011");
        }

        @Test
        void anotherTableIsAMistakeAndNotABook(ChangeEvents events) {
            TestEvent event = TestEvent.lambda(events.table("magazines", "id").inserted(EMMA));

            handleBefore(event);
            assertThat(router.route(event).assertThrown(RecordFailedException.class))
                    .hasMessageContaining("LR-0305");

            assertThat(before.journal().entries()).containsExactly("new: Emma at 9.50");
        }

        @Test
        void aPipesEventIsRead() {
            TestEvent event = TestEvent.pipe(books.inserted(EMMA));

            assertThat(aws(event).getRecords()).isNull();
            router.route(event).assertAllHandled();
        }
    }

    @Nested
    @LambdaRouterTest({OneByOne.class, Journal.class})
    @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
    class Reporting {

        @Test
        void reportModeAnswersAsTheLoopThatStopsDid(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges books = events.table("books", "id");
            StreamChange untitled = books.inserted(UNTITLED);
            TestEvent event = TestEvent.lambda(books.inserted(EMMA), untitled, books.inserted(CHEAP_EMMA));
            ReportingHandler before = new ReportingHandler();

            StreamsEventResponse response = before.handleRequest(aws(event), new TestLambdaContext());
            router.route(event).assertBatchItemFailures(untitled.sequenceNumber());

            assertThat(response.getBatchItemFailures())
                    .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                    .containsExactly(untitled.sequenceNumber());
            assertThat(journal.entries())
                    .isEqualTo(List.of("new: Emma"))
                    .isEqualTo(before.journal().entries());
        }
    }
}
