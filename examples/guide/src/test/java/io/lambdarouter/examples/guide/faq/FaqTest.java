package io.lambdarouter.examples.guide.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.Settings;
import io.lambdarouter.examples.guide.Journal;
import io.lambdarouter.testkit.ChangeEvents;
import io.lambdarouter.testkit.LambdaRouterTest;
import io.lambdarouter.testkit.RouterSetting;
import io.lambdarouter.testkit.StreamChange;
import io.lambdarouter.testkit.TableChanges;
import io.lambdarouter.testkit.TestRouter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaqTest {

    private static final Payment RENT = new Payment("p1", new BigDecimal("500"));
    private static final Payment NEGATIVE = new Payment("p2", new BigDecimal("-1"));

    private static final Payment LARGE = new Payment("p3", new BigDecimal("5000"));

    @Nested
    @LambdaRouterTest({Payments.class, Bank.class, Journal.class})
    class Duplicates {

        @Test
        void areKnownByTheirEventId(TestRouter router, ChangeEvents events, Journal journal) {
            StreamChange rent = events.table("payments", "id").inserted(RENT);

            router.route(rent).assertAllHandled();
            router.route(rent).assertAllHandled();

            assertThat(journal.entries()).containsExactly("transfer 500");
        }
    }

    @Nested
    @LambdaRouterTest({Payments.class, Bank.class, Poison.class, Alarm.class, Journal.class})
    class PoisonRecords {

        @Inject
        TestRouter router;

        @Inject
        Journal journal;

        private TableChanges payments;

        @BeforeEach
        void nameTheTable(ChangeEvents events) {
            payments = events.startingAt(Instant.now()).table("payments", "id");
        }

        @Test
        void areParkedSoThatTheOthersNeedNotWait() {
            router.route(payments.inserted(NEGATIVE), payments.inserted(RENT))
                    .assertSucceeded()
                    .assertDiscarded(0);

            assertThat(journal.entries())
                    .hasSize(3)
                    .element(0)
                    .asString()
                    .startsWith("parked: ")
                    .contains("\"-1\"");
            assertThat(journal.entries()).endsWith("transfer 500", "2 records, first failure: discarded");
        }

        @Test
        void areTriedAgainWhereTimeMayHelpUntilTheyAreOld(ChangeEvents events) {
            TableChanges old =
                    events.startingAt(Instant.now().minus(Duration.ofHours(2))).table("payments", "id");

            router.route(payments.inserted(LARGE)).assertFailedAt(0, IllegalStateException.class);
            router.route(old.inserted(LARGE)).assertDiscarded(0).assertSucceeded();
        }

        @Test
        @RouterSetting(name = Settings.BATCH_FAILURES, value = "report")
        void areParkedInReportModeToo() {
            router.route(payments.inserted(RENT), payments.inserted(NEGATIVE)).assertBatchItemFailures();
        }
    }
}
