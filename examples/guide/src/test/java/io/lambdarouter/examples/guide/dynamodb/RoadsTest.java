package io.lambdarouter.examples.guide.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.Settings;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.StreamChange;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestEvent;
import io.lambdarouter.testkit.TestRouter;
import io.lambdarouter.testkit.TestWindow;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoadsTest {

    @Nested
    @LambdaRouterTest({OrderKinds.class, GivenUp.class, Journal.class})
    class Changes {

        @Test
        void comeOnEveryRoadToTheSameObserver(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");

            router.route(TestEvent.lambda(orders.inserted(Orders.NEW))).assertAllHandled();
            router.route(TestEvent.pipe(orders.inserted(Orders.NEW))).assertAllHandled();
            router.route(TestEvent.kinesis(orders.inserted(Orders.NEW))).assertAllHandled();

            assertThat(journal.entries()).containsExactly("put o1", "put o1", "put o1");
        }

        @Test
        void comeBackFromADestinationThatHoldsThem(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            StreamChange first = orders.inserted(Orders.NEW);
            StreamChange last = orders.removed(Orders.NEW);

            router.route(TestEvent.onFailure(first, last)).assertAllHandled();

            assertThat(journal.entries())
                    .containsExactly(
                            "RetryAttemptsExhausted: " + first.sequenceNumber() + " to " + last.sequenceNumber(),
                            "put o1",
                            "delete o1");
        }

        @Test
        void inAMessageOfAQueueAreForAnotherSource(TestRouter router, ChangeEvents events) {
            String message = TestEvent.onFailure(events.table("orders", "id").inserted(Orders.NEW))
                    .json();
            String body = Json.createValue(message).toString();
            TestEvent event = new TestEvent(
                    "{\"Records\":[{\"messageId\":\"1\",\"body\":" + body + ",\"eventSource\":\"aws:sqs\"}]}");

            assertThat(router.route(event).assertThrown(UnroutableEventException.class))
                    .hasMessageContaining("LR-0108");
        }
    }

    @Nested
    @LambdaRouterTest({OrderTransfers.class, Warehouse.class, Journal.class})
    @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
    class Failures {

        @Test
        void areNamedAsTheRoadWantsIt(TestRouter router, ChangeEvents events) {
            TableChanges orders = events.table("orders", "id");
            StreamChange refused = orders.inserted(Orders.REFUSED);
            StreamChange behind = orders.inserted(Orders.NEW);

            router.route(TestEvent.lambda(refused, behind)).assertBatchItemFailures(refused.sequenceNumber());
            router.route(TestEvent.pipe(refused, behind)).assertBatchItemFailures(refused.eventId(), behind.eventId());
            router.route(TestEvent.kinesis(refused, behind))
                    .assertBatchItemFailures(TestEvent.kinesisSequenceNumber(refused));
        }
    }

    @Nested
    @LambdaRouterTest({RevenueReport.class, Journal.class})
    class Windows {

        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

        @Test
        void carryTheirStateFromInvocationToInvocation(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            TestWindow window = TestWindow.of(START, Duration.ofMinutes(5));
            String state = router.route(
                            TestEvent.window(window, orders.inserted(Orders.NEW), orders.inserted(Orders.LARGE)))
                    .assertAllHandled()
                    .windowState()
                    .orElseThrow();

            router.route(TestEvent.window(window.state(state).finalInvoke())).assertSucceeded();

            assertThat(journal.entries())
                    .containsExactly("until 2026-01-01T00:05:00Z: Revenue[orders=2, total=1520.00]");
        }
    }
}
