package io.lambdarouter.examples.guide.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.StreamViewType;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Nested
    @LambdaRouterTest({OrderConditions.class, Journal.class})
    @RouterSetting(name = "ORDERS_TABLE", value = "orders")
    class Qualifiers {

        @Inject
        TestRouter router;

        @Inject
        Journal journal;

        private TableChanges orders;

        @BeforeEach
        void nameTheTable(ChangeEvents events) {
            orders = events.table("orders", "id");
        }

        @Test
        void changedLooksAtOneAttribute() {
            router.route(orders.modified(Orders.PAID, Orders.MOVED)).assertAllHandled();
            assertThat(journal.entries()).containsExactly("to Leeds");
        }

        @Test
        void allConditionsMustHold() {
            router.route(orders.modified(Orders.NEW, Orders.PAID)).assertAllHandled();
            router.route(orders.modified(Orders.PAID, Orders.NEW)).assertSkipped(1);
            assertThat(journal.entries()).containsExactly("ship o1");
        }

        @Test
        void aPrefixTellsKindsOfKeys() {
            router.route(orders.inserted(Orders.LARGE)).assertAllHandled();
            assertThat(journal.entries()).containsExactly("express EXPRESS#2");
        }

        @Test
        void timeToLiveIsToldFromOtherDeletions() {
            router.route(orders.expired(Orders.NEW), orders.removed(Orders.PAID))
                    .assertAllHandled();
            assertThat(journal.entries()).containsExactly("never paid: o1", "deleted by somebody: o1");
        }

        @Test
        void whatCannotBeDecidedFailsTheRecord() {
            TableChanges newImages = orders.viewType(StreamViewType.NEW_IMAGE);
            RecordFailedException failure =
                    router.route(newImages.modified(Orders.NEW, Orders.PAID)).assertThrown(RecordFailedException.class);
            assertThat(failure).hasMessageContaining("LR-0308").hasMessageContaining("@Changed");
        }

        @Test
        void anotherTableIsForNobody(ChangeEvents events) {
            RecordFailedException failure = router.route(
                            events.table("parcels", "id").inserted(Map.of("id", "p1")))
                    .assertThrown(RecordFailedException.class);
            assertThat(failure).hasMessageContaining("LR-0305");
        }
    }

    @Nested
    @LambdaRouterTest({Shop.class, Journal.class})
    class ItemTypes {

        @Test
        void tellTheItemsOfOneTableApart(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges shop = events.table("shop", "pk");
            router.route(
                            shop.inserted(Map.of("pk", "CUSTOMER#1", "name", "Anne")),
                            shop.inserted(Map.of("pk", "2026-1", "kind", "INVOICE", "amount", 12)),
                            shop.inserted(Map.of("pk", "SETTINGS")))
                    .assertSkipped(1);
            assertThat(journal.entries()).containsExactly("welcome Anne", "book 12");
        }
    }

    @Nested
    @LambdaRouterTest({Reviews.class, LargeOrders.class, Journal.class})
    class OwnQualifier {

        @Test
        void isDecidedByItsBean(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges orders = events.table("orders", "id");
            router.route(orders.inserted(Orders.NEW), orders.inserted(Orders.LARGE))
                    .assertSkipped(1);
            assertThat(journal.entries()).containsExactly("review EXPRESS#2");
        }

        @Test
        void failsTheRecordWhereItCannotTell(TestRouter router, ChangeEvents events) {
            TableChanges orders = events.table("orders", "id").viewType(StreamViewType.KEYS_ONLY);
            assertThat(router.route(orders.inserted(Orders.LARGE)).assertThrown(RecordFailedException.class))
                    .hasMessageContaining("LR-0308");
        }
    }

    @Nested
    @LambdaRouterTest({Members.class, Journal.class})
    class Items {

        @Test
        void areBeansOrMaps(TestRouter router, ChangeEvents events, Journal journal) {
            TableChanges members = events.table("members", "pk");
            Map<String, Object> member = Map.of(
                    "pk", "m1", "since", "2020-02-01T00:00:00Z", "roles", java.util.Set.of("chair"), "unread", 5);
            router.route(members.inserted(member), members.removed(member)).assertAllHandled();
            assertThat(journal.entries()).containsExactly("m1 since 2020-02-01T00:00:00Z as [chair]", "archive m1");
        }
    }

    @Nested
    @LambdaRouterTest({OrderChanges.class, StrictItems.class, Journal.class})
    class Strict {

        @Test
        void anAttributeThatIsMissingFailsTheRecordWhereTheConfigurationSaysSo(TestRouter router, ChangeEvents events) {
            TableChanges orders = events.table("orders", "id");
            InvalidRecordException cause = router.route(orders.inserted(Map.of("id", "o1", "status", "NEW")))
                    .assertFailedAt(0, InvalidRecordException.class);
            assertThat(cause.code()).isEqualTo("LR-1006");
        }
    }
}
