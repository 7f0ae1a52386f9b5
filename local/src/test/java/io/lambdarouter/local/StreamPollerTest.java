package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What DynamoDB Local, which has one open shard in each stream, cannot show. */
class StreamPollerTest {

    private final ShardedStream stream = new ShardedStream();

    @Test
    void aChildFollowsWhenItsParentHasBeenReadToItsEnd() {
        stream.closed("child", "parent", "3").closed("parent", "", "1", "2").open("grandchild", "child", "4");

        assertThat(everything(1)).containsExactly("parent:1", "parent:2", "child:3", "grandchild:4");
    }

    @Test
    void aChildWaitsWhileItsParentIsOpen() {
        stream.open("parent", "", "1").open("child", "parent", "2");

        assertThat(everything(10)).containsExactly("parent:1");
    }

    @Test
    void aChildWhoseParentIsNoLongerListedIsRead() {
        stream.open("child", "forgotten", "1");

        assertThat(everything(10)).containsExactly("child:1");
    }

    @Test
    void bothChildrenOfASplitShardAreRead() {
        stream.closed("parent", "", "1").open("left", "parent", "2").open("right", "parent", "3");

        assertThat(everything(10)).containsExactly("parent:1", "left:2", "right:3");
    }

    @Test
    void openShardsAreReadInTurn() {
        stream.open("a", "", "1", "2").open("b", "", "3", "4");

        assertThat(everything(1)).containsExactly("a:1", "b:3", "a:2", "b:4");
    }

    @Test
    void aShardThatAppearsLaterIsRead() {
        stream.open("first", "", "1");
        StreamPoller poller = poller(10);
        assertThat(rest(poller)).containsExactly("first:1");

        stream.open("second", "", "2");

        assertThat(rest(poller)).containsExactly("second:2");
    }

    @Test
    void anEmptyClosedShardIsPassedOver() {
        stream.closed("empty", "").open("child", "empty", "1");

        assertThat(everything(10)).containsExactly("child:1");
    }

    @Test
    void aShardThatCouldNotBeReadIsReadByTheNextPoll() {
        stream.open("a", "", "1", "2").open("b", "", "3").failOnce(SdkClientException.create("no answer"));
        StreamPoller poller = poller(1);

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(poller::poll);

        assertThat(rest(poller)).containsExactly("a:1", "b:3", "a:2");
    }

    @Test
    void aStreamWithoutShardsHasNoBatch() {
        assertThat(poller(10).poll()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void aBatchSizeThatDynamodbCannotServeIsRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poller(size))
                .withMessageContainingAll("1 to 1000", String.valueOf(size));
    }

    private List<String> everything(int batchSize) {
        return rest(poller(batchSize));
    }

    private StreamPoller poller(int batchSize) {
        return new StreamPoller(stream, ShardedStream.ARN, batchSize);
    }

    private static List<String> rest(StreamPoller poller) {
        return Stream.generate(poller::poll)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .flatMap(StreamPollerTest::records)
                .toList();
    }

    private static Stream<String> records(StreamBatch batch) {
        return batch.records().stream().map(Record::eventID).map(id -> batch.shardId() + ":" + id);
    }
}
