package io.lambdarouter.examples.patterns.batches;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.examples.patterns.EventFile;
import io.lambdarouter.examples.patterns.InRegion;
import io.lambdarouter.examples.patterns.TestContainer;
import io.lambdarouter.examples.patterns.UsesDynamoDbLocal;
import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamedTable;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@UsesDynamoDbLocal
class BatchProcessorTest {

    private static final int ENOUGH = 25;

    private final DynamoDbClient database;

    BatchProcessorTest(@InRegion("eu-west-1") DynamoDbLocal database) {
        this.database = database.client();
    }

    @BeforeEach
    void createTable() {
        StreamedTable.create(database, OrderTotals.TABLE, StreamViewType.KEYS_ONLY, "id");
    }

    @AfterEach
    void deleteTable() {
        database.deleteTable(table -> table.tableName(OrderTotals.TABLE));
    }

    @Test
    void insertsUpdatesAndDeletesAreEachWrittenWithOneCall() {
        put("o2", "20");
        put("o3", "30");
        put("o5", "50");
        put("o6", "60");
        ThrottledDynamoDb client = new ThrottledDynamoDb(database, ENOUGH);

        route("inserts-updates-deletes.json", client);

        assertThat(totals()).containsOnly(entry("o1", "10.5"), entry("o2", "21"), entry("o4", "40"), entry("o5", "51"));
        assertThat(client.requests()).containsExactly(2, 2, 2);
    }

    @Test
    void ofSeveralChangesOfAnOrderTheLastOneCounts() {
        route("one-order-many-times.json", new ThrottledDynamoDb(database, ENOUGH));

        assertThat(totals()).containsOnly(entry("o1", "12"));
    }

    @Test
    void moreOrdersThanFitACallTakeSeveral() {
        ThrottledDynamoDb client = new ThrottledDynamoDb(database, ENOUGH);

        route("sixty-inserts.json", client);

        assertThat(totals()).hasSize(60);
        assertThat(client.requests()).containsExactly(25, 25, 10);
    }

    @Test
    void whatDynamodbDoesNotProcessFailsAndIsWrittenWhenItComesAgain() {
        assertThatThrownBy(() -> route("inserts-updates-deletes.json", new ThrottledDynamoDb(database, 1)))
                .isInstanceOf(RecordFailedException.class)
                .hasRootCauseMessage("DynamoDB has not processed it")
                // the second of the inserts, which comes before the second update and the second delete
                .hasMessageContaining("3 (of 6, from 0)");
        assertThat(totals()).containsOnly(entry("o1", "10.5"), entry("o2", "21"));

        route("inserts-updates-deletes.json", new ThrottledDynamoDb(database, ENOUGH));
        assertThat(totals()).containsOnly(entry("o1", "10.5"), entry("o2", "21"), entry("o4", "40"), entry("o5", "51"));
    }

    @Test
    void whatComesBeforeAnUnreadableOrderIsWrittenAndNothingBehindIt() {
        assertThatThrownBy(() -> route("third-unreadable.json", database))
                .isInstanceOf(RecordFailedException.class)
                .hasCauseInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("2 (of 4, from 0)");

        assertThat(totals()).containsOnly(entry("o1", "10"), entry("o2", "20"));
    }

    @Test
    void aCallThatFailsFailsTheBatchFromItsFirstChangeOn() {
        deleteTable();
        try {
            assertThatThrownBy(() -> route("inserts-updates-deletes.json", database))
                    .isInstanceOf(RecordFailedException.class)
                    .hasCauseInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("0 (of 6, from 0)");
        } finally {
            createTable();
        }
    }

    private static void route(String file, DynamoDbClient client) {
        try (TestContainer container =
                TestContainer.with(DynamoDbClient.class, client, BatchProcessor.class, OrderTotals.class)) {
            container.router().route(EventFile.read(BatchProcessorTest.class, file));
        }
    }

    private void put(String id, String total) {
        database.putItem(
                item -> item.tableName(OrderTotals.TABLE).item(Map.of("id", fromS(id), "total", fromN(total))));
    }

    private Map<String, String> totals() {
        return database.scan(scan -> scan.tableName(OrderTotals.TABLE).consistentRead(true)).items().stream()
                .collect(toMap(
                        item -> item.get("id").s(), item -> item.get("total").n()));
    }
}
