package io.lambdarouter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.Settings;
import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.Expired;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.TumblingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The tests in docs/testing.md. */
@LambdaRouterTest({PriceWatchTest.PriceWatch.class, PriceWatchTest.Notifications.class})
@RouterSetting(name = "BOOKS_TABLE", value = "books")
class PriceWatchTest {

    public record Book(String id, String title, BigDecimal price) {}

    @ApplicationScoped
    static class PriceWatch {
        @Inject
        Notifications notifications;

        void reprice(@Observes @Table("${BOOKS_TABLE}") @Changed("price") Modified<Book> change) {
            notifications.send(
                    change.newImage().title() + " costs " + change.newImage().price());
        }

        void welcome(@Observes @Table("${BOOKS_TABLE}") Inserted<Book> change) {
            if (change.newImage().price().signum() < 0) {
                throw new IllegalArgumentException("Nobody pays for taking a book");
            }
            notifications.send("New: " + change.newImage().title());
        }

        void forget(@Observes @Table("${BOOKS_TABLE}") @Expired Removed<Book> change) {
            notifications.send("Gone: " + change.keys(BookKey.class).id());
        }
    }

    public record BookKey(String id) {}

    @ApplicationScoped
    static class Notifications {
        private final List<String> sent = new CopyOnWriteArrayList<>();

        void send(String text) {
            sent.add(text);
        }

        List<String> sent() {
            return List.copyOf(sent);
        }
    }

    private static final Book EMMA = new Book("b1", "Emma", new BigDecimal("7.50"));
    private static final Book CHEAP_EMMA = new Book("b1", "Emma", new BigDecimal("5.00"));
    private static final Book IMPOSSIBLE = new Book("b2", "Ulysses", new BigDecimal("-1"));

    @Inject
    TestRouter router;

    @Inject
    ChangeEvents events;

    @Inject
    Notifications notifications;

    @Test
    void aNewPriceIsSent() {
        TableChanges books = events.table("books", "id");

        router.route(books.modified(EMMA, CHEAP_EMMA)).assertSucceeded();

        assertEquals(List.of("Emma costs 5.00"), notifications.sent());
    }

    @Test
    void aBookThatCostsLessThanNothingIsDeliveredAgain(TestRouter router, ChangeEvents events) {
        TableChanges books = events.table("books", "id");

        RoutingOutcome outcome = router.route(books.inserted(EMMA), books.inserted(IMPOSSIBLE));

        outcome.assertFailedAt(1, IllegalArgumentException.class);
        outcome.assertThrown(RecordFailedException.class);
    }

    @Test
    @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
    void whereItIsReportedOnlyThatBookIsDeliveredAgain() {
        TableChanges books = events.table("books", "id");
        StreamChange impossible = books.inserted(IMPOSSIBLE);

        RoutingOutcome outcome = router.route(books.inserted(EMMA), impossible);

        outcome.assertBatchItemFailures(impossible.sequenceNumber());
    }

    @Test
    void aNewTitleIsForNobody() {
        TableChanges books = events.table("books", "id");
        StreamChange renamed = books.modified(EMMA, new Book("b1", "Emma, revised", EMMA.price()));

        router.explain(renamed)
                .assertUnhandled(0)
                .assertNotCalled(0, "PriceWatch.reprice", "@Changed")
                .assertNotCalled(0, "PriceWatch.welcome", "it observes Inserted");
        router.route(renamed).assertSkipped(1);
    }

    @Test
    void anExpiredBookIsGoneWhateverTheStreamCarries() {
        TableChanges books = events.table("books", "id").viewType(StreamViewType.KEYS_ONLY);

        router.route(books.expired(EMMA)).assertAllHandled();

        assertEquals(List.of("Gone: b1"), notifications.sent());
    }

    @Test
    void theSameObserversServeAPipeAndKinesis() {
        TableChanges books = events.table("books", "id");

        router.route(TestEvent.pipe(books.inserted(EMMA))).assertAllHandled();
        router.route(TestEvent.kinesis(books.modified(EMMA, CHEAP_EMMA))).assertAllHandled();
        router.route(TestEvent.onFailure(books.expired(CHEAP_EMMA))).assertSucceeded();

        assertEquals(List.of("New: Emma", "Emma costs 5.00", "Gone: b1"), notifications.sent());
    }

    @ApplicationScoped
    static class Counter {
        void count(@Observes @Table("${BOOKS_TABLE}") TumblingWindow<Count> window) {
            window.state(new Count(window.state().books() + window.records().size()));
        }
    }

    public record Count(int books) {}

    @Nested
    @LambdaRouterTest(Counter.class)
    class InAWindow {

        @Test
        void theCountIsHandedOnFromEventToEvent() {
            TableChanges books = events.table("books", "id");
            TestWindow window = TestWindow.of(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofMinutes(5));

            String state = router.route(TestEvent.window(window, books.inserted(EMMA)))
                    .assertSucceeded()
                    .windowState()
                    .orElseThrow();
            RoutingOutcome end =
                    router.route(TestEvent.window(window.state(state).finalInvoke()));

            assertEquals("{\"books\":1}", end.assertSucceeded().windowState().orElseThrow());
        }
    }
}
