package io.lambdarouter.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/**
 * Delivers the records of one shard, batch by batch, and those that fail again and again until they are handled or given up;
 * not for use by several threads.
 */
final class ShardFollower {

    private final StreamReader reader;
    private final String shardId;
    private final Checkpoint checkpoint;
    private final DeliverySettings settings;
    private Optional<String> iterator = Optional.empty();
    private boolean read;
    private List<Record> pending = List.of();
    private List<Record> behind = List.of();
    private int retries;
    private long notBefore = System.nanoTime();

    ShardFollower(StreamReader reader, String shardId, Checkpoint checkpoint, DeliverySettings settings) {
        this.reader = reader;
        this.shardId = shardId;
        this.checkpoint = checkpoint;
        this.settings = settings;
    }

    /** Whether records were delivered. */
    boolean step(BatchHandler handler) {
        if (pending.isEmpty() && behind.isEmpty()) {
            read(handler);
        }
        if (pending.isEmpty()) {
            take(behind);
        }
        if (pending.isEmpty() || System.nanoTime() - notBefore < 0) {
            return false;
        }
        deliver(handler);
        return true;
    }

    /** Whether it has been read, and no records wait to be delivered again. */
    boolean isIdle() {
        return pending.isEmpty() && behind.isEmpty() && read;
    }

    /** Whether the shard has come to its end and all of it has been handled. */
    boolean isFinished() {
        return isIdle() && iterator.isEmpty();
    }

    /** Records that failed with other classes get all their retries again, and at once. */
    void startAfresh() {
        retries = 0;
        notBefore = System.nanoTime();
    }

    /** Gives up what waits to be delivered again: the stream is gone. */
    void giveUp(BatchHandler handler) {
        while (!pending.isEmpty()) {
            handler.giveUpWithoutStream(new StreamBatch(reader.streamArn(), shardId, pending));
            settle(pending.size());
            take(behind);
        }
    }

    private void read(BatchHandler handler) {
        try {
            String from = iterator.orElseGet(this::iteratorAtPosition);
            GetRecordsResponse response = reader.read(from, settings.batchSize());
            read = true;
            iterator = Optional.ofNullable(response.nextShardIterator());
            behind = response.records();
        } catch (ExpiredIteratorException e) {
            iterator = Optional.empty(); // the next step asks for a new one
            read = false;
        } catch (TrimmedDataAccessException e) {
            handler.lostToAge(reader.streamArn(), shardId);
            iterator = Optional.of(reader.iteratorAtOldest(shardId));
            read = false;
        }
    }

    /** As many as an event may hold are delivered at once. */
    private void take(List<Record> records) {
        int count = LambdaEventJson.fitting(records, reader.streamArn(), LambdaEventJson.LIMIT);
        pending = List.copyOf(records.subList(0, count));
        behind = List.copyOf(records.subList(count, records.size()));
        retries = 0;
    }

    private String iteratorAtPosition() {
        ShardPosition position = checkpoint.position(reader.streamArn(), shardId);
        return position.isStart() ? reader.iteratorAtOldest(shardId) : reader.iteratorAfter(shardId, position.text());
    }

    private void deliver(BatchHandler handler) {
        StreamBatch batch = new StreamBatch(reader.streamArn(), shardId, pending);
        int done = handler.deliver(batch, retries).firstUndone().orElse(pending.size());
        if (done > 0) {
            settle(done);
            retries = 0;
        }
        if (!pending.isEmpty()) {
            retry(handler);
        }
    }

    private void retry(BatchHandler handler) {
        StreamBatch rest = new StreamBatch(reader.streamArn(), shardId, pending);
        if (retries >= settings.maximumRetries()) {
            handler.giveUp(rest);
            settle(pending.size());
        } else {
            retries++;
            Duration delay = settings.delayOf(retries);
            notBefore = System.nanoTime() + delay.toNanos();
            handler.willRetry(rest, retries, delay);
        }
    }

    private void settle(int count) {
        String last = pending.get(count - 1).dynamodb().sequenceNumber();
        checkpoint.put(reader.streamArn(), shardId, ShardPosition.after(last));
        pending = List.copyOf(pending.subList(count, pending.size()));
    }
}
