package io.lambdarouter.examples.guide.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.Settings;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.StreamChange;
import io.lambdarouter.testkit.StreamViewType;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Nested
    @LambdaRouterTest({OrderBatches.class, Journal.class})
    class ForEach {

        @Test
        void allChangesOfTheTableComeAtOnce(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            router.route(orders.inserted(Orders.NEW), orders.removed(Orders.LARGE))
                    .assertAllHandled();
            assertThat(journal.entries()).containsExactly("one request for [NEW, gone]");
        }

        @Test
        @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
        void theFirstThatFailsIsReportedAndThoseBeforeItAreDone(
                TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            StreamChange blind = orders.viewType(StreamViewType.KEYS_ONLY).inserted(Orders.REFUSED);
            router.route(orders.inserted(Orders.NEW), blind, orders.inserted(Orders.LARGE))
                    .assertBatchItemFailures(blind.sequenceNumber())
                    .assertFailedAt(1, InvalidRecordException.class);
            assertThat(journal.entries()).containsExactly("one request for [NEW]");
        }
    }

    @Nested
    @LambdaRouterTest({OrderTransfers.class, Warehouse.class, Journal.class})
    class Fail {

        @Test
        @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
        void whatIsDeclaredFailedIsDeliveredAgain(TestRouter router, ChangeEvents events) {
            TableChanges orders = events.table("orders", "id");
            StreamChange refused = orders.inserted(Orders.REFUSED);
            router.route(orders.inserted(Orders.NEW), refused, orders.inserted(Orders.LARGE))
                    .assertBatchItemFailures(refused.sequenceNumber());
        }
    }

    @Nested
    @LambdaRouterTest({RawOrders.class, Journal.class})
    class Raw {

        @Test
        void recordsAndBatchesComeAsTheyAre(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            router.route(
                            orders.inserted(Map.of("id", "o1")),
                            orders.viewType(StreamViewType.KEYS_ONLY).removed(Map.of("id", "o2", "status", "PAID")))
                    .assertAllHandled();
            assertThat(journal.entries())
                    .containsExactly("2 records", "INSERT {\"id\":{\"S\":\"o1\"}}", "REMOVE {\"id\":{\"S\":\"o2\"}}");
        }
    }

    @Nested
    @LambdaRouterTest({OrderKinds.class, Journal.class})
    class Kinds {

        @Test
        void needKeysOnlyWhereTheyAreAllThatIsRead(TestRouter router, ChangeEvents events, Journal journal) {
            for (StreamViewType viewType : StreamViewType.values()) {
                TableChanges orders = events.table("orders", "id").viewType(viewType);
                router.route(orders.removed(Orders.PAID)).assertAllHandled();
            }
            assertThat(journal.entries()).containsOnly("delete o1").hasSize(StreamViewType.values().length);
        }

        @Test
        void areToldByTheirType(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            router.route(orders.modified(Orders.NEW, Orders.PAID), orders.removed(Orders.PAID))
                    .assertAllHandled();
            assertThat(journal.entries()).containsExactly("put o1", "delete o1");
        }
    }
}
