package io.lambdarouter.examples.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsClientRecord;
import com.amazonaws.services.dynamodbv2.streamsadapter.model.DynamoDBStreamsProcessRecordsInput;
import com.amazonaws.services.dynamodbv2.streamsadapter.processor.DynamoDBStreamsShardRecordProcessor;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.local.LambdaEventJson;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.KinesisClientLibRetryableException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;

/**
 * Hands the records of one shard to the router, batch by batch as events of Lambda, and remembers how far it has come.
 *
 * <p>The checkpoint stands behind the last record before the first failed one, never behind that. The failed one and all
 * behind it are tried again, as the {@link RetryPolicy} says. When its tries are used up, or whatever else goes wrong, this
 * object handles nothing more and gives its shard back, so that a new one begins behind the checkpoint, in this process or
 * another one. It never throws to the Kinesis Client Library while it handles records: that would log them and go on behind
 * them.
 */
final class ShardRouter implements DynamoDBStreamsShardRecordProcessor {

    private static final Logger LOG = System.getLogger(ShardRouter.class.getName());

    private final LambdaRouter router;
    private final String streamArn;
    private final RetryPolicy retries;
    private final Stopping stopping;
    private final Function<String, ShardLease> leases;
    private Shard shard;
    private ShardLease lease = ShardLease.NONE;
    private @Nullable String lastHandled;
    private boolean ended;

    /**
     * A router for a shard that is told later.
     *
     * @param leases finds the lease of a shard by the shard's id
     */
    ShardRouter(
            LambdaRouter router,
            String streamArn,
            RetryPolicy retries,
            Stopping stopping,
            Function<String, ShardLease> leases) {
        this.router = router;
        this.streamArn = streamArn;
        this.retries = retries;
        this.stopping = stopping;
        this.leases = leases;
        this.shard = new Shard(streamArn, "");
    }

    @Override
    public void initialize(InitializationInput input) {
        shard = new Shard(streamArn, input.shardId());
        lease = leases.apply(shard.id());
        LOG.log(Level.INFO, "Shard {0} begins behind {1}", shard, input.extendedSequenceNumber());
    }

    @Override
    public void processRecords(DynamoDBStreamsProcessRecordsInput input) {
        try {
            handle(records(input), input.checkpointer());
        } catch (ShutdownException e) {
            leaveToItsNewOwner();
        } catch (InvalidStateException | RuntimeException e) {
            end("cannot go on", e);
        } catch (Error e) {
            end("cannot go on", e);
            throw e;
        }
    }

    @Override
    public void shardEnded(ShardEndedInput input) {
        if (ended) {
            // without a checkpoint the library asks again, until the lease has gone
            throw new IllegalStateException("Shard " + shard + " has records that are not handled yet");
        }
        try {
            input.checkpointer().checkpoint();
        } catch (InvalidStateException | ShutdownException e) {
            throw new IllegalStateException("The end of shard " + shard + " could not be stored", e);
        }
    }

    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {
        ended = true;
        try {
            if (lastHandled != null) {
                input.checkpointer().checkpoint(lastHandled);
            }
        } catch (InvalidStateException | ShutdownException | RuntimeException e) {
            LOG.log(Level.WARNING, "Shard " + shard + ": its last records will come again", e);
        }
    }

    @Override
    public void leaseLost(LeaseLostInput input) {
        leaveToItsNewOwner();
    }

    private static List<Record> records(DynamoDBStreamsProcessRecordsInput input) {
        return input.records().stream()
                .map(DynamoDBStreamsClientRecord::getRecord)
                .toList();
    }

    private void handle(List<Record> batch, RecordProcessorCheckpointer checkpointer)
            throws InvalidStateException, ShutdownException {
        List<Record> rest = batch;
        int tries = 0;
        while (!rest.isEmpty() && mayGoOn()) {
            int handled = route(rest);
            if (handled > 0) {
                checkpoint(sequenceNumber(rest.get(handled - 1)), checkpointer);
                rest = rest.subList(handled, rest.size());
                // what stands first now is a record that has not failed before
                tries = 0;
            }
            if (!rest.isEmpty()) {
                tries++;
                waitOrEnd(rest.get(0), tries);
            }
        }
    }

    /** Asked before each try: the library tells of a lost lease only when a batch has come to its end. */
    private boolean mayGoOn() {
        if (!ended && !lease.isHeld()) {
            leaveToItsNewOwner();
        }
        return !ended;
    }

    private int route(List<Record> batch) {
        try {
            return BatchAnswer.read(router.route(LambdaEventJson.of(batch, streamArn)))
                    .handled(batch);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Shard " + shard + ": a batch of " + batch.size() + " records failed", e);
            return 0;
        }
    }

    private void checkpoint(String sequenceNumber, RecordProcessorCheckpointer checkpointer)
            throws InvalidStateException, ShutdownException {
        lastHandled = sequenceNumber;
        try {
            checkpointer.checkpoint(sequenceNumber);
        } catch (KinesisClientLibRetryableException e) {
            // the next checkpoint covers it; until then the records would only come again
            LOG.log(Level.WARNING, "Shard " + shard + ": no checkpoint at " + sequenceNumber, e);
        }
    }

    private void waitOrEnd(Record failed, int tries) {
        if (tries == retries.tries()) {
            end("has a record that failed " + tries + " times: " + sequenceNumber(failed), null);
        } else if (stopping.requestedWithin(retries.delay())) {
            ended = true;
        }
    }

    private void end(String reason, @Nullable Throwable cause) {
        ended = true;
        LOG.log(
                Level.ERROR,
                "Shard " + shard + " " + reason + ". Nothing is skipped: it is given back, and begins again behind its"
                        + " last checkpoint",
                cause);
        lease.giveBack();
    }

    private void leaveToItsNewOwner() {
        ended = true;
        LOG.log(Level.INFO, "Shard {0} goes on elsewhere", shard);
    }

    private static String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
