package io.lambdarouter.examples.kcl;

import io.lambdarouter.LambdaRouter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.kinesis.checkpoint.ShardRecordProcessorCheckpointer;
import software.amazon.kinesis.leases.ShardInfo;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

/** A shard with the library's own checkpointer, called as the library calls it. */
final class ShardUnderTest {

    static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/meters/stream/2026-11-22T12:00:00.000";
    static final String ID = "shardId-00000001763812800000-0a1b2c3d";

    private final StoredCheckpoints checkpoints = new StoredCheckpoints();
    private final ShardRecordProcessorCheckpointer checkpointer = new ShardRecordProcessorCheckpointer(
            new ShardInfo(ID, "token", List.of(), ExtendedSequenceNumber.TRIM_HORIZON), checkpoints);
    private final List<String> givenBack = new ArrayList<>();
    private final Stopping stopping;
    private final ShardRecordProcessor processor;
    private boolean leased = true;

    ShardUnderTest(LambdaRouter router, int tries, Duration delay) {
        stopping = new Stopping();
        processor = new ShardRouter(router, ARN, new RetryPolicy(tries, delay), stopping, this::lease);
        processor.initialize(InitializationInput.builder()
                .shardId(ID)
                .extendedSequenceNumber(ExtendedSequenceNumber.TRIM_HORIZON)
                .build());
        checkpointer.setInitialCheckpointValue(ExtendedSequenceNumber.TRIM_HORIZON);
    }

    void deliver(int first, int last) {
        checkpointer.largestPermittedCheckpointValue(new ExtendedSequenceNumber(Batch.sequenceNumber(last)));
        processor.processRecords(Batch.ofNumbers(checkpointer, first, last));
    }

    void deliver(Record record) {
        checkpointer.largestPermittedCheckpointValue(
                new ExtendedSequenceNumber(record.dynamodb().sequenceNumber()));
        processor.processRecords(Batch.of(checkpointer, List.of(record)));
    }

    void end() {
        checkpointer.sequenceNumberAtShardEnd(checkpointer.largestPermittedCheckpointValue());
        checkpointer.largestPermittedCheckpointValue(ExtendedSequenceNumber.SHARD_END);
        processor.shardEnded(
                ShardEndedInput.builder().checkpointer(checkpointer).build());
    }

    void requestShutdown() {
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer).build());
    }

    void loseLease() {
        processor.leaseLost(LeaseLostInput.builder().build());
    }

    /** The lease goes, and the library has not told of it yet. */
    void missLease() {
        leased = false;
    }

    private ShardLease lease(String shard) {
        return new ShardLease() {
            @Override
            public boolean isHeld() {
                return leased;
            }

            @Override
            public void giveBack() {
                givenBack.add(shard);
            }
        };
    }

    void stopWorker() {
        stopping.request();
    }

    void refuseCheckpoints(StoredCheckpoints.Refusal how) {
        checkpoints.refuse(how);
    }

    void acceptCheckpoints() {
        checkpoints.refuse(() -> {});
    }

    List<String> checkpoints() {
        return checkpoints.all();
    }

    List<String> givenBack() {
        return givenBack;
    }
}
