package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** What DynamoDB Local, which has one open shard in each stream, cannot show: order across shards, failures in it, restarts. */
class StreamFollowerTest {

    private final ShardedStream stream = new ShardedStream();
    private final Function function = new Function();

    @TempDir
    Path folder;

    private StreamFollower follower;

    @BeforeEach
    void start() {
        start(10, 2);
    }

    /** As another process would, with the checkpoint of the one before. */
    private void start(int batchSize, int retries) {
        follower = new StreamFollower(
                new StreamReader(stream, ShardedStream.ARN),
                Checkpoint.load(folder.resolve("checkpoint")),
                new DeliverySettings(batchSize, retries, Duration.ZERO));
    }

    private List<String> run() {
        while (follower.step(function) || !follower.isIdle()) {}
        return function.delivered;
    }

    @Test
    void aChildIsReadWhenItsParentHasBeenHandledToItsEnd() {
        stream.closed("child", "parent", "3").closed("parent", "", "1", "2").open("grandchild", "child", "4");

        assertThat(run()).containsExactly("parent:1,2", "child:3", "grandchild:4");
    }

    @Test
    void aChildWaitsWhileARecordOfItsParentFails() {
        stream.closed("parent", "", "1", "2").open("child", "parent", "3");
        function.failures.put("2", 2);

        assertThat(run()).containsExactly("parent:1,2", "parent:2", "parent:2", "child:3");
    }

    @Test
    void aFailureInOneFamilyOfShardsDoesNotHoldUpAnother() {
        stream.open("a", "", "1").open("b", "", "2");
        function.failures.put("1", 2);

        assertThat(run()).containsExactly("a:1", "b:2", "a:1", "a:1");
    }

    @Test
    void deliveryGoesOnFromTheFailedRecord() {
        stream.open("a", "", "1", "2", "3");
        function.failures.put("2", 1);

        assertThat(run()).containsExactly("a:1,2,3", "a:2,3");
        assertThat(function.givenUp).isEmpty();
    }

    @Test
    void noEventIsLargerThanLambdaAllows() {
        stream.openWithText("a", "x".repeat(3_000_000), "1", "2", "3", "4", "5");
        function.failures.put("2", 2);

        assertThat(run()).containsExactly("a:1,2", "a:2", "a:2", "a:3,4", "a:5");
        assertThat(function.givenUp).isEmpty();
    }

    @Test
    void aRecordThatIsLargerThanLambdaAllowsIsDeliveredAlone() {
        stream.openWithText("a", "x".repeat(7_000_000), "1", "2");

        assertThat(run()).containsExactly("a:1", "a:2");
    }

    @Test
    void whatWaitsBehindALargeEventIsGivenUpToo() {
        stream.openWithText("a", "x".repeat(3_000_000), "1", "2", "3");
        function.failures.put("1", 1);
        follower.step(function);

        follower.giveUp(function);

        assertThat(function.withoutStream).containsExactly("a:1,2", "a:3");
    }

    @Test
    void retriesCountAnewForTheNextRecordThatFails() {
        stream.open("a", "", "1", "2", "3");
        function.failures.putAll(Map.of("1", 2, "2", 2, "3", 2));

        assertThat(run()).hasSize(7).endsWith("a:3");
        assertThat(function.givenUp).isEmpty();
    }

    @Test
    void recordsAreGivenUpAfterTheLastRetryAndTheShardGoesOn() {
        start(2, 2);
        stream.open("a", "", "1", "2", "3");
        function.failures.put("1", 3);

        assertThat(run()).containsExactly("a:1,2", "a:1,2", "a:1,2", "a:3");
        assertThat(function.givenUp).containsExactly("a:1,2");
    }

    @Test
    void withoutRetriesTheFirstFailureIsTheLast() {
        start(10, 0);
        stream.open("a", "", "1");
        function.failures.put("1", 1);

        assertThat(run()).containsExactly("a:1");
        assertThat(function.givenUp).containsExactly("a:1");
    }

    @Test
    void changedClassesGetAllRetriesAgain() {
        stream.open("a", "", "1");
        function.failures.put("1", 4);
        for (int deliveries = 0; deliveries < 3; deliveries++) {
            follower.startAfresh();
            follower.step(function);
        }

        assertThat(run()).hasSize(5);
        assertThat(function.givenUp).isEmpty();
    }

    @Test
    void anotherRunGoesOnBehindTheLastRecordThatWasHandled() {
        stream.closed("parent", "", "1", "2", "3").open("child", "parent", "4");
        function.failures.put("3", 1);
        follower.step(function);
        assertThat(function.delivered).containsExactly("parent:1,2,3");

        start(10, 2);

        assertThat(run()).containsExactly("parent:1,2,3", "parent:3", "child:4");
    }

    @Test
    void aListOfShardsThatFailsIsAskedForAgainAtOnce() {
        stream.open("a", "", "1").failListOnce(SdkClientException.create("no answer"));

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> follower.step(function));

        assertThat(run()).containsExactly("a:1");
    }

    @Test
    void aStreamIsNotAtItsEndWhileAFinishedShardMayHaveChildren() {
        assertThat(follower.isAtEnd()).as("nothing has been listed yet").isFalse();
        stream.closed("parent", "", "1");
        follower.step(function);
        stream.closed("child", "parent", "2");

        assertThat(follower.isAtEnd()).isFalse();
        assertThat(run()).containsExactly("parent:1", "child:2");
        assertThat(follower.isAtEnd()).isTrue();
    }

    @Test
    void aShardWhoseIteratorHasExpiredIsNotIdle() {
        stream.open("a", "", "1")
                .failOnce(ExpiredIteratorException.builder().message("too old").build());

        assertThat(follower.step(function)).isFalse();

        assertThat(follower.isIdle()).isFalse();
        assertThat(run()).containsExactly("a:1");
    }

    @Test
    void aShardThatHasLostRecordsToAgeIsNotIdle() {
        stream.open("a", "", "1")
                .failOnce(
                        TrimmedDataAccessException.builder().message("trimmed").build());

        assertThat(follower.step(function)).isFalse();

        assertThat(follower.isIdle()).isFalse();
        assertThat(run()).containsExactly("a:1");
        assertThat(function.lost).containsExactly("a");
    }

    @Test
    void aShardThatIsGoneBeforeAllOfItWasHandledIsToldOnce() {
        stream.open("a", "", "1", "2").closed("b", "", "3");
        function.failures.put("2", 1);
        follower.step(function);
        stream.unlist("a").unlist("b").open("c", "a", "4");

        for (int runs = 0; runs < 2; runs++) {
            start(10, 2);
            run();
        }

        assertThat(function.lostShards).as("b was finished").containsExactly("a");
        assertThat(function.delivered).containsExactly("a:1,2", "b:3", "c:4");
    }

    @Test
    void aShardThatIsOpenIsNotLostWhenItIsNoLongerListed() {
        stream.open("a", "", "1", "2").closed("b", "", "3");
        function.failures.put("2", 1);
        follower.step(function);
        stream.unlist("a");

        assertThat(run()).containsExactly("a:1,2", "b:3", "a:2");
        assertThat(function.lostShards).isEmpty();
    }

    @Test
    void whereTheStreamIsGoneWhatHasFailedIsGivenUpOnce() {
        stream.open("a", "", "1", "2").open("b", "", "3");
        function.failures.put("2", 1);
        follower.step(function);

        follower.giveUp(function);
        follower.giveUp(function);

        assertThat(function.withoutStream).containsExactly("a:2");
    }

    @Test
    void anotherRunDoesNotReadAFinishedParentAgain() {
        stream.closed("parent", "", "1").open("child", "parent", "2");
        run();

        start(10, 2);

        assertThat(run()).containsExactly("parent:1", "child:2");
    }

    /** A function whose records fail as often as a test says. */
    private static final class Function implements BatchHandler {

        private final Map<String, Integer> failures = new HashMap<>();
        private final List<String> delivered = new ArrayList<>();
        private final List<String> givenUp = new ArrayList<>();
        private final List<String> withoutStream = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final List<String> lostShards = new ArrayList<>();

        @Override
        public Delivery deliver(StreamBatch batch, int retries) {
            delivered.add(text(batch));
            List<String> ids = batch.records().stream().map(Record::eventID).toList();
            OptionalInt failed = OptionalInt.empty();
            for (int i = 0; i < ids.size() && failed.isEmpty(); i++) {
                if (failures.merge(ids.get(i), -1, Integer::sum) >= 0) {
                    failed = OptionalInt.of(i);
                }
            }
            return new Delivery("request", List.of(), failed, Optional.empty(), Duration.ZERO);
        }

        @Override
        public void willRetry(StreamBatch batch, int retry, Duration in) {
            assertThat(retry).isPositive();
        }

        @Override
        public void giveUp(StreamBatch batch) {
            givenUp.add(text(batch));
        }

        @Override
        public void giveUpWithoutStream(StreamBatch batch) {
            withoutStream.add(text(batch));
        }

        @Override
        public void lostToAge(String streamArn, String shardId) {
            lost.add(shardId);
        }

        @Override
        public void shardLostToAge(String streamArn, String shardId) {
            lostShards.add(shardId);
        }

        private static String text(StreamBatch batch) {
            return batch.shardId() + ":"
                    + String.join(
                            ",", batch.records().stream().map(Record::eventID).toList());
        }
    }
}
