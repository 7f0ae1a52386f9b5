package io.lambdarouter.examples.guide.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LambdaRouterTest({Receipts.class, Announcer.class, RememberingAnnouncer.class})
@RouterSetting(name = "INVOICES_TABLE", value = "invoices")
class ReceiptsTest {

    private static final Invoice OPEN = new Invoice("i1", "OPEN", new BigDecimal("12.50"));
    private static final Invoice PAID = new Invoice("i1", "PAID", new BigDecimal("12.50"));

    @Inject
    TestRouter router;

    @Inject
    RememberingAnnouncer announcer;

    private TableChanges invoices;

    @BeforeEach
    void nameTheTable(ChangeEvents events) {
        invoices = events.table("invoices", "id");
    }

    @Test
    void aPaymentIsAnnounced() {
        router.route(invoices.modified(OPEN, PAID)).assertAllHandled();

        assertEquals(List.of("i1 is paid: 12.50"), announcer.announced());
    }

    @Test
    void anInvoiceThatIsOpenedAgainIsForNobody() {
        router.explain(invoices.modified(PAID, OPEN))
                .assertUnhandled(0)
                .assertNotCalled(0, "Receipts.paid", "@Where(attribute = \"status\", equalTo = \"PAID\")");
    }

    @Test
    void aRemovalIsAnnouncedByItsKey() {
        router.route(invoices.removed(OPEN)).assertAllHandled();

        assertEquals(List.of("i1 is no longer owed"), announcer.announced());
    }
}
