package io.lambdarouter.examples.patterns.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.InRegion;
import io.lambdarouter.examples.patterns.TestContainer;
import io.lambdarouter.examples.patterns.UsesDynamoDbLocal;
import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** On a real table: what is hopeless is parked and everything else handled; nothing is parked and handled, or neither. */
@UsesDynamoDbLocal
class DeadLettersTest {

    private final DynamoDbClient database;

    DeadLettersTest(@InRegion("eu-west-1") DynamoDbLocal database) {
        this.database = database.client();
    }

    @BeforeEach
    void createTable() {
        StreamedTable.create(database, DeadLetters.TABLE, StreamViewType.KEYS_ONLY, "id");
    }

    @AfterEach
    void deleteTable() {
        database.deleteTable(table -> table.tableName(DeadLetters.TABLE));
    }

    @ApplicationScoped
    static class Printer implements LabelPrinter {
        private final List<String> labels = new ArrayList<>();
        private boolean paper = true;

        @Override
        public void print(Parcel parcel) {
            if (!paper) {
                throw new IllegalStateException("no paper");
            }
            labels.add(parcel.id());
        }

        void paper(boolean there) {
            paper = there;
        }

        List<String> labels() {
            return List.copyOf(labels);
        }
    }

    private TestContainer container() {
        return TestContainer.with(
                DynamoDbClient.class, database, ShippingLabels.class, DeadLetters.class, Printer.class);
    }

    @Test
    void whatIsHopelessIsParkedAsItArrivedAndTheRestIsHandled() {
        try (TestContainer container = container()) {
            String answer = new String(
                    container.router().route(EventFile.read(DeadLettersTest.class, "four-parcels.json")),
                    StandardCharsets.UTF_8);

            assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(container.bean(Printer.class).labels()).containsExactly("p1", "p4");
            assertThat(database.scan(scan -> scan.tableName(DeadLetters.TABLE)).items())
                    .extracting(
                            item -> item.get("id").s() + " " + item.get("cause").s())
                    .containsExactlyInAnyOrder(
                            "e2 java.lang.IllegalArgumentException", "e3 io.lambdarouter.InvalidRecordException");
            assertThat(container.bean(DeadLetters.class).events())
                    .extracting(event -> new String(event, StandardCharsets.UTF_8))
                    .anySatisfy(event -> assertThat(event)
                            .contains(
                                    "\"id\":{\"S\":\"p3\"}",
                                    "\"grams\":{\"S\":\"heavy\"}",
                                    "\"SequenceNumber\":\"300\""));
        }
    }

    @Test
    void whatFailedForAPassingReasonIsNotParked() {
        try (TestContainer container = container()) {
            container.bean(Printer.class).paper(false);

            assertThatThrownBy(() -> container.router().route(EventFile.read(getClass(), "four-parcels.json")))
                    .isInstanceOf(RecordFailedException.class)
                    .hasRootCauseMessage("no paper");

            assertThat(container.bean(DeadLetters.class).events()).isEmpty();
        }
    }

    @Test
    void whereParkingFailsTheRecordIsDeliveredAgain() {
        deleteTable();
        try (TestContainer container = container()) {
            assertThatThrownBy(() -> container.router().route(EventFile.read(getClass(), "four-parcels.json")))
                    .isInstanceOf(RecordFailedException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 (of 4, from 0)");
            assertThat(container.bean(Printer.class).labels()).containsExactly("p1");
        } finally {
            createTable();
        }
    }

    @Test
    void aParkedRecordIsHandledWhenItIsRoutedAgainByAFunctionThatCan() {
        try (TestContainer container = container()) {
            container.router().route(EventFile.read(DeadLettersTest.class, "four-parcels.json"));
            List<byte[]> parked = container.bean(DeadLetters.class).events();

            assertThat(parked)
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(
                                    container.router().explain(event).source())
                            .contains("aws:dynamodb"));
        }
    }
}
