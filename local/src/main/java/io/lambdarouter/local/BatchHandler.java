package io.lambdarouter.local;

import java.time.Duration;

/** What a run does with the records of a shard. */
interface BatchHandler {

    /** Invokes the function with them. */
    Delivery deliver(StreamBatch batch, int retries);

    /** Tells that they come again. */
    void willRetry(StreamBatch batch, int retry, Duration in);

    /** Keeps records that have used up their retries, and tells where. */
    void giveUp(StreamBatch batch);

    /** Keeps records that wait to be delivered again when their stream is gone, and tells where. */
    void giveUpWithoutStream(StreamBatch batch);

    /** Tells that records that had not been handled are gone. */
    void lostToAge(String streamArn, String shardId);

    /** Tells that a shard is gone of which not all has been handled. */
    void shardLostToAge(String streamArn, String shardId);
}
