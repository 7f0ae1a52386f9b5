package io.lambdarouter.examples.patterns.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnableWeld
class ChangeProcessorTest {

    @WeldSetup
    WeldInitiator weld = TestContainer.weld(ChangeProcessor.class, PriceBoard.class);

    @Inject
    LambdaRouter router;

    @Inject
    PriceBoard board;

    @Test
    void eachKindOfChangeReachesItsOwnMethod() {
        router.route(event("insert-modify-remove.json"));

        assertThat(board.notices())
                .containsExactly("101 is new at 29.99", "101 costs 25.99 instead of 29.99", "101 is gone");
    }

    @ParameterizedTest
    @CsvSource({
        "smallest-insert.json, 101 is new at 29.99",
        "smallest-modify.json, 101 costs 25.99 instead of 29.99",
    })
    void eventsWithTheFewestFieldsAreUnderstood(String file, String notice) {
        router.route(event(file));

        assertThat(board.notices()).containsExactly(notice);
    }

    @Test
    void aRecordThatFailsIsNamedByItsOwnPlace() {
        assertThatThrownBy(() -> router.route(event("second-without-price.json")))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("1 (of 3, from 0)");
        assertThat(board.notices()).containsExactly("101 is new at 29.99");
    }

    @Test
    void aRecordOfAnUnknownOperationIsNotLost() {
        assertThatThrownBy(() -> router.route(event("unknown-operation.json")))
                .isInstanceOf(RecordFailedException.class);
        assertThat(board.notices()).isEmpty();
    }

    private static byte[] event(String name) {
        return EventFile.read(ChangeProcessorTest.class, name);
    }
}
