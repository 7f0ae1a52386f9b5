package io.lambdarouter.examples.guide.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.StreamViewType;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LambdaRouterTest({OrderChanges.class, Journal.class})
class TypedChangesTest {

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
    void eachKindReachesTheObserversThatAreForIt() {
        router.route(orders.inserted(Orders.NEW)).assertAllHandled();
        assertThat(journal.entries()).containsExactlyInAnyOrder("confirm o1", "index o1", "from nothing to NEW");
    }

    @Test
    void aModificationHasBothImages() {
        router.route(orders.modified(Orders.NEW, Orders.PAID)).assertAllHandled();
        assertThat(journal.entries()).containsExactlyInAnyOrder("NEW is now PAID", "index o1", "from NEW to PAID");
    }

    @Test
    void aRemovalHasAnOldImageAndKeys() {
        router.route(orders.removed(Orders.PAID)).assertAllHandled();
        assertThat(journal.entries()).containsExactlyInAnyOrder("cancel o1", "from PAID to nothing");
    }

    @Test
    void anImageThatTheStreamDoesNotCarryFailsItsRecord() {
        TableChanges newImages = orders.viewType(StreamViewType.NEW_IMAGE);

        InvalidRecordException cause = router.route(newImages.modified(Orders.NEW, Orders.PAID))
                .assertFailedAt(0, InvalidRecordException.class);

        assertThat(cause.code()).isEqualTo("LR-1011");
        assertThat(cause)
                .hasMessageContaining("OLD_IMAGE or NEW_AND_OLD_IMAGES")
                .hasMessageContaining("NEW_IMAGE");
    }

    @Test
    void aChangeMadeByHandNeedsNoRouter() {
        OrderChanges handler = new OrderChanges();
        handler.journal = new Journal();

        handler.confirm(Inserted.of(Orders.NEW));
        handler.cancel(Removed.ofKeys(new OrderKey("o1")));

        assertThat(handler.journal.entries()).containsExactly("confirm o1", "cancel o1");
    }
}
