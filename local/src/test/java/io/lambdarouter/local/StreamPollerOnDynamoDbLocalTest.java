package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@UsesDynamoDbLocal
class StreamPollerOnDynamoDbLocalTest {

    @Test
    void returnsEveryRecordInOrderExactlyOnce(DynamoDbLocal database) {
        StreamedTable table = table(database, "in-order");
        StreamPoller poller = new StreamPoller(database.streams(), table.streamArn());
        put(database, table, 0, 3);
        assertThat(numbers(poller)).containsExactly(List.of(0, 1, 2));

        put(database, table, 3, 5);

        assertThat(numbers(poller)).containsExactly(List.of(3, 4));
        assertThat(poller.poll()).isEmpty();
    }

    @Test
    void returnsNoMoreRecordsAtOnceThanTheBatchSize(DynamoDbLocal database) {
        StreamedTable table = table(database, "by-two");
        StreamPoller poller = new StreamPoller(database.streams(), table.streamArn(), 2);
        put(database, table, 0, 5);

        assertThat(numbers(poller)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    @Test
    void returnsAHundredRecordsAtOnceWhereNoBatchSizeIsGiven(DynamoDbLocal database) {
        StreamedTable table = table(database, "by-hundred");
        put(database, table, 0, 101);

        assertThat(numbers(new StreamPoller(database.streams(), table.streamArn())))
                .extracting(List::size)
                .containsExactly(100, 1);
    }

    @Test
    void namesTheStreamAndTheShardOfABatch(DynamoDbLocal database) {
        StreamedTable table = table(database, "named");
        put(database, table, 0, 1);

        StreamBatch batch =
                new StreamPoller(database.streams(), table.streamArn()).poll().orElseThrow();

        assertThat(batch.streamArn()).isEqualTo(table.streamArn());
        assertThat(batch.shardId()).startsWith("shardId-");
    }

    @Test
    void findsNothingInTheStreamOfAnUntouchedTable(DynamoDbLocal database) {
        StreamedTable table = table(database, "untouched");

        assertThat(new StreamPoller(database.streams(), table.streamArn()).poll())
                .isEmpty();
    }

    private static StreamedTable table(DynamoDbLocal database, String name) {
        return StreamedTable.create(database.client(), name, StreamViewType.NEW_IMAGE, "id");
    }

    private static void put(DynamoDbLocal database, StreamedTable table, int from, int to) {
        IntStream.range(from, to)
                .forEach(n -> database.client()
                        .putItem(request -> request.tableName(table.name())
                                .item(Map.of("id", fromS("item-" + n), "number", fromN(String.valueOf(n))))));
    }

    private static List<List<Integer>> numbers(StreamPoller poller) {
        return Stream.generate(poller::poll)
                .takeWhile(Optional::isPresent)
                .map(batch -> batch.orElseThrow().records().stream()
                        .map(record ->
                                record.dynamodb().newImage().get("number").n())
                        .map(Integer::valueOf)
                        .toList())
                .toList();
    }
}
