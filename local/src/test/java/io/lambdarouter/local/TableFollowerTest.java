package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** What DynamoDB Local, which keeps the stream of a deleted table, cannot show: a stream that is gone. */
class TableFollowerTest {

    private final ShardedStream stream = new ShardedStream();
    private final List<RunEvent> told = new ArrayList<>();
    private final FailingFunction function = new FailingFunction();

    @TempDir
    Path folder;

    private TableFollower follower() {
        return new TableFollower(
                "orders",
                new Database(URI.create("http://localhost:8000"), new OneTable(), stream),
                Checkpoint.load(folder.resolve("checkpoint")),
                new DeliverySettings(10, 3, Duration.ofHours(1)),
                told::add);
    }

    @Test
    void whatWaitsForARetryIsGivenUpWhenItsStreamIsGone() {
        stream.open("a", "", "1", "2").open("b", "");
        TableFollower follower = follower();
        assertThat(follower.step(function)).isTrue();
        stream.failOnce(ResourceNotFoundException.builder().message("gone").build());

        assertThat(follower.step(function)).isFalse();

        assertThat(function.givenUp).containsExactly("1", "2");
        assertThat(told.get(told.size() - 1).toString()).contains("LR-9108");
    }

    /** A table whose stream is the one of the test. */
    private static final class OneTable implements DynamoDbClient {

        @Override
        public DescribeTableResponse describeTable(DescribeTableRequest request) {
            return DescribeTableResponse.builder()
                    .table(table -> table.latestStreamArn(ShardedStream.ARN))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    /** Each delivery fails with its first record. */
    private static final class FailingFunction implements BatchHandler {

        private final List<String> givenUp = new ArrayList<>();

        @Override
        public Delivery deliver(StreamBatch batch, int retries) {
            return new Delivery("request", List.of(), OptionalInt.of(0), Optional.empty(), Duration.ZERO);
        }

        @Override
        public void willRetry(StreamBatch batch, int retry, Duration in) {
            assertThat(retry).isPositive();
        }

        @Override
        public void giveUp(StreamBatch batch) {
            throw new AssertionError("the retries are not used up");
        }

        @Override
        public void giveUpWithoutStream(StreamBatch batch) {
            batch.records().stream().map(Record::eventID).forEach(givenUp::add);
        }

        @Override
        public void lostToAge(String streamArn, String shardId) {
            throw new AssertionError("nothing is that old here");
        }

        @Override
        public void shardLostToAge(String streamArn, String shardId) {
            throw new AssertionError("nothing is that old here");
        }
    }
}
