package io.lambdarouter.examples.kcl;

import java.time.Duration;
import java.util.List;

/**
 * What a worker is told.
 *
 * @param application the name that all workers of one application share, and the name of its lease table
 * @param worker the name of this worker, different for each
 * @param streamArns the ARNs of the streams, at least one
 * @param retries how often a record that fails is tried
 * @param failover how long a worker may be silent until its shards go to others
 * @param pollInterval how long to wait between two reads of a shard
 * @param metrics whether the library sends its metrics to CloudWatch
 */
public record WorkerSettings(
        String application,
        String worker,
        List<String> streamArns,
        RetryPolicy retries,
        Duration failover,
        Duration pollInterval,
        boolean metrics) {

    /**
     * Settings with a copy of the list.
     *
     * @param application the name that all workers of one application share, and the name of its lease table
     * @param worker the name of this worker, different for each
     * @param streamArns the ARNs of the streams, at least one
     * @param retries how often a record that fails is tried
     * @param failover how long a worker may be silent until its shards go to others
     * @param pollInterval how long to wait between two reads of a shard
     * @param metrics whether the library sends its metrics to CloudWatch
     */
    public WorkerSettings {
        streamArns = List.copyOf(streamArns);
    }
}
