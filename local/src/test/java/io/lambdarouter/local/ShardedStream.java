package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream of made-up shards that lists one of them a page, so that a reader has to ask for more. */
final class ShardedStream implements DynamoDbStreamsClient {

    static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/label";

    private final Map<String, Content> shards = new LinkedHashMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private Optional<SdkException> failure = Optional.empty();
    private Optional<SdkException> failureOfList = Optional.empty();

    /** Adds a shard that may get more records. */
    ShardedStream open(String shardId, String parentId, String... eventIds) {
        return add(shardId, parentId, true, "", eventIds);
    }

    /** Adds a shard whose records have an image with such a text. */
    ShardedStream openWithText(String shardId, String text, String... eventIds) {
        return add(shardId, "", true, text, eventIds);
    }

    /** Adds a shard that has all its records. */
    ShardedStream closed(String shardId, String parentId, String... eventIds) {
        return add(shardId, parentId, false, "", eventIds);
    }

    /** Lists a shard no longer, though its records can be read on. */
    ShardedStream unlist(String shardId) {
        unlisted.add(shardId);
        return this;
    }

    /** Fails the next time that it is asked for records. */
    ShardedStream failOnce(SdkException with) {
        failure = Optional.of(with);
        return this;
    }

    /** Fails the next time that it is asked for its shards. */
    ShardedStream failListOnce(SdkException with) {
        failureOfList = Optional.of(with);
        return this;
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        if (failureOfList.isPresent()) {
            SdkException thrown = failureOfList.get();
            failureOfList = Optional.empty();
            throw thrown;
        }
        assertThat(request.streamArn()).isEqualTo(ARN);
        List<String> ids = new ArrayList<>(shards.keySet());
        ids.removeAll(unlisted);
        int next = ids.indexOf(request.exclusiveStartShardId()) + 1;
        List<Shard> page = ids.subList(next, Math.min(next + 1, ids.size())).stream()
                .map(id -> shards.get(id).shard())
                .toList();
        return DescribeStreamResponse.builder()
                .streamDescription(stream ->
                        stream.shards(page).lastEvaluatedShardId(next + 1 < ids.size() ? ids.get(next) : null))
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        assertThat(request.streamArn()).isEqualTo(ARN);
        int from = request.shardIteratorType() == ShardIteratorType.TRIM_HORIZON
                ? 0
                : behind(shards.get(request.shardId()).records(), request.sequenceNumber());
        return GetShardIteratorResponse.builder()
                .shardIterator(request.shardId() + "/" + from)
                .build();
    }

    private static int behind(List<Record> records, String sequenceNumber) {
        return records.stream()
                        .map(record -> record.dynamodb().sequenceNumber())
                        .toList()
                        .indexOf(sequenceNumber)
                + 1;
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        if (failure.isPresent()) {
            SdkException thrown = failure.get();
            failure = Optional.empty();
            throw thrown;
        }
        String[] iterator = request.shardIterator().split("/", 2);
        Content content = shards.get(iterator[0]);
        int from = Integer.parseInt(iterator[1]);
        int to = Math.min(from + request.limit(), content.records().size());
        boolean ended = !content.open() && to == content.records().size();
        return GetRecordsResponse.builder()
                .records(content.records().subList(from, to))
                .nextShardIterator(ended ? null : iterator[0] + "/" + to)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private ShardedStream add(String shardId, String parentId, boolean open, String text, String... eventIds) {
        Shard shard = Shard.builder()
                .shardId(shardId)
                .parentShardId(parentId.isEmpty() ? null : parentId)
                .build();
        List<Record> records = List.of(eventIds).stream()
                .map(id -> Record.builder()
                        .eventID(id)
                        .dynamodb(change ->
                                change.sequenceNumber(id).newImage(Map.of("text", AttributeValue.fromS(text))))
                        .build())
                .toList();
        shards.put(shardId, new Content(shard, open, records));
        return this;
    }

    private record Content(Shard shard, boolean open, List<Record> records) {}
}
