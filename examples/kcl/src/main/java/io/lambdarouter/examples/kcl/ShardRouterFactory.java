package io.lambdarouter.examples.kcl;

import io.lambdarouter.LambdaRouter;
import java.util.function.Function;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.leases.MultiStreamLease;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;

/**
 * Makes a {@link ShardRouter} for each shard that this process gets a lease of.
 *
 * @param leases finds a lease by its key
 */
record ShardRouterFactory(
        LambdaRouter router, RetryPolicy retries, Stopping stopping, Function<String, ShardLease> leases)
        implements ShardRecordProcessorFactory {

    /** The adapter asks for one when it starts, only to look at its class. */
    @Override
    public ShardRecordProcessor shardRecordProcessor() {
        return new ShardRouter(router, "no stream", retries, stopping, shard -> ShardLease.NONE);
    }

    @Override
    public ShardRecordProcessor shardRecordProcessor(StreamIdentifier stream) {
        return new ShardRouter(
                router,
                Streams.arn(stream),
                retries,
                stopping,
                shard -> leases.apply(MultiStreamLease.getLeaseKey(stream.serialize(), shard)));
    }
}
