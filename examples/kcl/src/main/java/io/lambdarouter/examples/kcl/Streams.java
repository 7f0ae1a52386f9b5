package io.lambdarouter.examples.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.StreamsSchedulerFactory;
import com.amazonaws.services.dynamodbv2.streamsadapter.util.KinesisMapperUtil;
import java.util.List;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.processor.FormerStreamsLeasesDeletionStrategy.NoLeaseDeletionStrategy;
import software.amazon.kinesis.processor.StreamTracker;

/** The adapter's names for streams: the library knows no ARNs of DynamoDB. */
final class Streams {

    private Streams() {}

    static String arn(StreamIdentifier stream) {
        return KinesisMapperUtil.createDynamoDBStreamsArnFromKinesisStreamName(stream.streamName());
    }

    /** Follows each stream from its oldest record on; leases of streams that are no longer listed stay. */
    static StreamTracker tracker(List<String> arns) {
        return StreamsSchedulerFactory.createMultiStreamTracker(
                arns,
                InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON),
                new NoLeaseDeletionStrategy());
    }
}
