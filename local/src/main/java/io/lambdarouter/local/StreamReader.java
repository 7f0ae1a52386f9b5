package io.lambdarouter.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The calls that read one stream. */
record StreamReader(DynamoDbStreamsClient client, String streamArn) {

    /** All shards of the stream, page by page. */
    ShardTree shards() {
        List<Shard> shards = new ArrayList<>();
        Optional<StreamDescription> page = Optional.of(describe(DescribeStreamRequest.builder()));
        while (page.isPresent()) {
            shards.addAll(page.get().shards());
            page = page.map(StreamDescription::lastEvaluatedShardId).map(this::describeAfter);
        }
        return new ShardTree(shards.stream().map(StreamReader::node).toList());
    }

    private static ShardTree.Node node(Shard shard) {
        return new ShardTree.Node(shard.shardId(), Objects.requireNonNullElse(shard.parentShardId(), ""));
    }

    private StreamDescription describeAfter(String shardId) {
        return describe(DescribeStreamRequest.builder().exclusiveStartShardId(shardId));
    }

    private StreamDescription describe(DescribeStreamRequest.Builder request) {
        return client.describeStream(request.streamArn(streamArn).build()).streamDescription();
    }

    String iteratorAtOldest(String shardId) {
        return iterator(request(shardId).shardIteratorType(ShardIteratorType.TRIM_HORIZON));
    }

    String iteratorAfter(String shardId, String sequenceNumber) {
        return iterator(request(shardId)
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(sequenceNumber));
    }

    private GetShardIteratorRequest.Builder request(String shardId) {
        return GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shardId);
    }

    private String iterator(GetShardIteratorRequest.Builder request) {
        return client.getShardIterator(request.build()).shardIterator();
    }

    /** The next records; without a next iterator the shard has come to its end. */
    GetRecordsResponse read(String iterator, int limit) {
        return client.getRecords(request -> request.shardIterator(iterator).limit(limit));
    }
}
