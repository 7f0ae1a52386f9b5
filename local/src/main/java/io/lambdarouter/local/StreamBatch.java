package io.lambdarouter.local;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Consecutive records of one shard: what Lambda would send a function in one event.
 *
 * @param streamArn the ARN of the stream
 * @param shardId the shard of the stream
 * @param records the records, in the order of the shard; never empty when it comes from a {@link StreamPoller}
 */
public record StreamBatch(String streamArn, String shardId, List<Record> records) {

    /**
     * A batch with a copy of the records.
     *
     * @param streamArn the ARN of the stream
     * @param shardId the shard of the stream
     * @param records the records
     */
    public StreamBatch {
        records = List.copyOf(records);
    }

    /** The table, as it stands in the ARN: {@code arn:aws:dynamodb:region:account:table/name/stream/label}. */
    String table() {
        return streamArn.split("/", -1)[1];
    }

    /** A name for a file: the table, when its stream was made, and the first sequence number, which may begin anew with a stream. */
    String fileName() {
        String label = streamArn.split("/", -1)[3].replace(':', '-'); // no colon on Windows
        return table() + "-" + label + "-" + records.get(0).dynamodb().sequenceNumber();
    }

    /**
     * The event that Lambda would send for this batch.
     *
     * @return JSON in UTF-8
     */
    public byte[] event() {
        return LambdaEventJson.of(records, streamArn);
    }
}
