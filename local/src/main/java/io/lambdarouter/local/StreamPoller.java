package io.lambdarouter.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Follows all shards of a stream from its oldest record on, as Lambda's event source mapping does, for a program that
 * handles the batches itself; {@link LocalRun} does that for a whole function.
 *
 * <p>Every record is returned once, in the order of its shard, and a shard that came of another one follows when that one
 * has been read to its end, so the changes of one item keep their order. Shards are read in turn. The place in each shard
 * is kept in memory, and DynamoDB forgets it after 15 minutes without a poll. Not safe for use by several threads.
 */
public final class StreamPoller {

    private static final int DEFAULT_BATCH_SIZE = 100;
    private static final int LARGEST_BATCH_SIZE = 1_000;

    private final StreamReader reader;
    private final int batchSize;
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> finished = new HashSet<>();

    /**
     * A poller with batches of up to 100 records, which is Lambda's default.
     *
     * @param streams the client to read with
     * @param streamArn the ARN of the stream
     */
    public StreamPoller(DynamoDbStreamsClient streams, String streamArn) {
        this(streams, streamArn, DEFAULT_BATCH_SIZE);
    }

    /**
     * A poller with batches of a given size.
     *
     * @param streams the client to read with
     * @param streamArn the ARN of the stream
     * @param batchSize how many records a batch has at most: 1 to 1000, the most that DynamoDB returns at once
     */
    public StreamPoller(DynamoDbStreamsClient streams, String streamArn, int batchSize) {
        if (batchSize < 1 || batchSize > LARGEST_BATCH_SIZE) {
            throw new IllegalArgumentException("a batch has 1 to 1000 records, not " + batchSize);
        }
        this.reader = new StreamReader(streams, streamArn);
        this.batchSize = batchSize;
    }

    /**
     * The next batch, without waiting for one. Where DynamoDB does not answer, its client's exception is thrown, and nothing
     * is passed over: the next poll asks again.
     *
     * @return records of one shard, or empty if no shard has new ones at the moment
     */
    public Optional<StreamBatch> poll() {
        Optional<StreamBatch> batch = read();
        while (batch.isEmpty() && openMore()) {
            batch = read();
        }
        return batch;
    }

    private Optional<StreamBatch> read() {
        for (int turns = open.size(); turns > 0; turns--) {
            Optional<StreamBatch> batch = read(open.element());
            if (batch.isPresent()) {
                return batch;
            }
        }
        return Optional.empty();
    }

    private Optional<StreamBatch> read(Place place) {
        GetRecordsResponse response = reader.read(place.iterator(), batchSize);
        open.remove(); // where reading fails, the next poll reads the shard again
        Optional.ofNullable(response.nextShardIterator())
                .ifPresentOrElse(
                        next -> open.add(new Place(place.shardId(), next)), () -> finished.add(place.shardId()));
        return Optional.of(new StreamBatch(reader.streamArn(), place.shardId(), response.records()))
                .filter(batch -> !batch.records().isEmpty());
    }

    private boolean openMore() {
        List<String> next = reader.shards().readable(finished).stream()
                .filter(shardId -> !begun.contains(shardId))
                .toList();
        next.forEach(this::open);
        return !next.isEmpty();
    }

    private void open(String shardId) {
        open.add(new Place(shardId, reader.iteratorAtOldest(shardId)));
        begun.add(shardId);
    }

    private record Place(String shardId, String iterator) {}
}
