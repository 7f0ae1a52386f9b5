package io.lambdarouter.examples.patterns.replication;

import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.lambdarouter.examples.patterns.TestContainer;
import io.lambdarouter.local.DynamoDbLocal;
import io.lambdarouter.local.StreamBatch;
import io.lambdarouter.local.StreamPoller;
import io.lambdarouter.local.StreamedTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** One region: its table, the applications that write to it, and the function that replicates it. */
final class RegionUnderTest implements AutoCloseable {

    private static final String TABLE = "profiles";

    private final String name;
    private final DynamoDbLocal database;
    private final TestContainer function;
    private StreamedTable table;
    private StreamPoller poller;
    private int records;

    RegionUnderTest(String name, DynamoDbLocal database, DynamoDbClient otherRegion) {
        this.name = name;
        this.database = database;
        this.function =
                TestContainer.with(Replica.class, new Replica(name, otherRegion), Replicator.class, OtherRegion.class);
    }

    /** Begins with an empty table and an empty stream. */
    void createTable() {
        table = StreamedTable.create(database.client(), TABLE, StreamViewType.NEW_AND_OLD_IMAGES, "id");
        poller = new StreamPoller(database.streams(), table.streamArn());
        records = 0;
    }

    void deleteTable() {
        database.client().deleteTable(request -> request.tableName(TABLE));
    }

    /** An application of this region writes an item as it must: stamped, and not over a newer one. */
    void write(String id, String profile, long at) {
        write(id, Map.of("profile", fromS(profile)), at);
    }

    void write(String id, Map<String, AttributeValue> attributes, long at) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("id", fromS(id));
        item.put("writtenAt", fromN(String.valueOf(at)));
        item.put("writtenIn", fromS(name));
        database.client()
                .putItem(request -> request.tableName(TABLE)
                        .item(item)
                        .conditionExpression("attribute_not_exists(writtenAt) OR writtenAt < :at")
                        .expressionAttributeValues(Map.of(":at", item.get("writtenAt"))));
    }

    /** An application of this region removes an item. */
    void remove(String id) {
        database.client().deleteItem(request -> request.tableName(TABLE).key(Map.of("id", fromS(id))));
    }

    /** Gives the function what is new in the stream of the table; the number of records. */
    int handleNewRecords() {
        int before = records;
        for (Optional<StreamBatch> batch = poller.poll(); batch.isPresent(); batch = poller.poll()) {
            route(batch.get().event());
            records += batch.get().records().size();
        }
        return records - before;
    }

    /** Gives the function all records of the stream once more, from the oldest on. */
    void handleAllRecordsAgain() {
        StreamPoller fromOldest = new StreamPoller(database.streams(), table.streamArn());
        fromOldest.poll().map(StreamBatch::event).ifPresent(this::route);
    }

    void route(byte[] event) {
        function.router().route(event);
    }

    int records() {
        return records;
    }

    Map<String, Map<String, AttributeValue>> items() {
        return database.client().scan(scan -> scan.tableName(TABLE).consistentRead(true)).items().stream()
                .collect(toMap(item -> item.get("id").s(), item -> item));
    }

    /** Of each item by id, what the applications care about. */
    Map<String, String> profiles() {
        return items().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        item -> item.getValue().get("profile").s()));
    }

    @Override
    public void close() {
        function.close();
    }
}
