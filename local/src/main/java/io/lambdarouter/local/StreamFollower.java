package io.lambdarouter.local;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Delivers the records of all shards of a stream, each shard behind the one that it came of; not for use by several threads. */
final class StreamFollower {

    /** DynamoDB allows ten lists of shards in a second, for all who ask. */
    private static final Duration BETWEEN_LISTS = Duration.ofSeconds(1);

    private final StreamReader reader;
    private final Checkpoint checkpoint;
    private final DeliverySettings settings;
    private final Map<String, ShardFollower> open = new LinkedHashMap<>();
    private long listAgain = System.nanoTime();
    private boolean atEnd;

    StreamFollower(StreamReader reader, Checkpoint checkpoint, DeliverySettings settings) {
        this.reader = reader;
        this.checkpoint = checkpoint;
        this.settings = settings;
    }

    String streamArn() {
        return reader.streamArn();
    }

    /** One turn through all shards; whether records were delivered, or a shard or the stream has come to its end. */
    boolean step(BatchHandler handler) {
        boolean ended = atEnd;
        openReadable(handler);
        boolean busy = atEnd && !ended; // another stream may follow
        for (Map.Entry<String, ShardFollower> shard : List.copyOf(open.entrySet())) {
            busy |= shard.getValue().step(handler);
            if (shard.getValue().isFinished()) {
                finish(shard.getKey());
                busy = true;
            }
        }
        return busy;
    }

    private void openReadable(BatchHandler handler) {
        if (System.nanoTime() - listAgain < 0) {
            return;
        }
        ShardTree shards = reader.shards();
        listAgain = System.nanoTime() + BETWEEN_LISTS.toNanos();
        forgetUnlisted(shards, handler);
        shards.readable(checkpoint.finished(streamArn()))
                .forEach(shardId ->
                        open.computeIfAbsent(shardId, id -> new ShardFollower(reader, id, checkpoint, settings)));
        atEnd = open.isEmpty();
    }

    /** What a shard held that has gone before its end was handled is lost; one that is open here tells that itself. */
    private void forgetUnlisted(ShardTree shards, BatchHandler handler) {
        Set<String> known = new HashSet<>(shards.ids());
        known.addAll(open.keySet());
        checkpoint.unfinished(streamArn()).stream()
                .filter(shardId -> !known.contains(shardId))
                .forEach(shardId -> handler.shardLostToAge(streamArn(), shardId));
        checkpoint.retain(streamArn(), known);
    }

    private void finish(String shardId) {
        checkpoint.put(streamArn(), shardId, ShardPosition.END);
        open.remove(shardId);
        listAgain = System.nanoTime(); // its children may be read now
    }

    /** Whether each open shard has been read, and all of it handled or given up. */
    boolean isIdle() {
        return open.values().stream().allMatch(ShardFollower::isIdle);
    }

    /** Whether the last list of shards had none left to read, as of a stream that has been disabled. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** Gives up what waits to be delivered again: the stream is gone. */
    void giveUp(BatchHandler handler) {
        open.values().forEach(shard -> shard.giveUp(handler));
    }

    void startAfresh() {
        open.values().forEach(ShardFollower::startAfresh);
    }
}
