package io.lambdarouter.examples.patterns.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.TestContainer;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SafeProcessorTest {

    private final WarehouseServer server = new WarehouseServer();
    private final CapturedLog log = new CapturedLog(SafeProcessor.class);

    private final TestContainer container = TestContainer.with(
            WarehouseSettings.class,
            new WarehouseSettings(server.address()),
            SafeProcessor.class,
            Warehouse.class,
            Shipping.class);
    private final Shipping shipping = container.bean(Shipping.class);

    SafeProcessorTest() throws IOException {}

    @AfterEach
    void close() {
        container.close();
        server.close();
        log.close();
    }

    @Test
    void withoutAnErrorEveryOrderIsReservedAndNothingLogged() {
        route("three-orders.json");

        assertThat(server.asked()).containsExactly("o1", "o2", "o3");
        assertThat(shipping.prepared()).containsExactly("o1", "o2", "o3");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void anInvalidOrderIsLoggedAndDoneWithAndTheOthersGoOn() {
        server.answerTo("o2", 422);

        route("three-orders.json");

        assertThat(server.asked()).containsExactly("o1", "o2", "o3");
        assertThat(shipping.prepared()).containsExactly("o1", "o2", "o3");
        assertThat(log.lines()).containsExactly("WARNING Not reserved: InvalidOrderException");
    }

    @Test
    void whenTheWarehouseIsDownTheInvocationFailsWithoutALineInTheLog() {
        server.close();

        assertThatThrownBy(() -> route("three-orders.json"))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(ConnectException.class)
                .hasMessageContaining("0 (of 3, from 0)");
        assertThat(server.asked()).isEmpty();
        assertThat(shipping.prepared()).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void anUnexpectedErrorIsLoggedAndEndsTheBatchUntilItIsDeliveredAgain() {
        server.answerTo("o2", 500);

        assertThatThrownBy(() -> route("three-orders.json"))
                .isInstanceOf(RecordFailedException.class)
                .hasRootCauseMessage("The warehouse answers with status 500")
                .hasMessageContaining("1 (of 3, from 0)");
        assertThat(server.asked()).containsExactly("o1", "o2");
        assertThat(shipping.prepared()).containsExactly("o1");
        assertThat(log.lines()).containsExactly("SEVERE Unexpected: IllegalStateException");

        server.answerTo("o2", 200);
        route("three-orders.json");
        assertThat(server.asked()).containsExactly("o1", "o2", "o1", "o2", "o3");
    }

    @Test
    void anOrderThatCannotBeReadIsAnUnexpectedError() {
        assertThatThrownBy(() -> route("second-unreadable.json"))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class);
        assertThat(server.asked()).containsExactly("o1");
        assertThat(log.lines()).containsExactly("SEVERE Unexpected: InvalidRecordException");
    }

    private void route(String file) {
        container.router().route(EventFile.read(SafeProcessorTest.class, file));
    }
}
