package io.lambdarouter.examples.kcl;

import java.util.ArrayList;
import java.util.List;
import software.amazon.kinesis.checkpoint.Checkpoint;
import software.amazon.kinesis.exceptions.KinesisClientLibException;
import software.amazon.kinesis.processor.Checkpointer;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

/** Keeps checkpoints in memory, where the library keeps them in its lease table; or refuses them, as that can. */
final class StoredCheckpoints implements Checkpointer {

    private final List<String> stored = new ArrayList<>();
    private Refusal refusal = () -> {};
    private String operation = "";

    void refuse(Refusal how) {
        refusal = how;
    }

    /** All checkpoints, the latest last. */
    List<String> all() {
        return List.copyOf(stored);
    }

    @Override
    public void setCheckpoint(String leaseKey, ExtendedSequenceNumber checkpoint, String concurrencyToken)
            throws KinesisClientLibException {
        refusal.refuse();
        stored.add(checkpoint.sequenceNumber());
    }

    @Override
    public ExtendedSequenceNumber getCheckpoint(String leaseKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Checkpoint getCheckpointObject(String leaseKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prepareCheckpoint(String leaseKey, ExtendedSequenceNumber pending, String concurrencyToken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prepareCheckpoint(
            String leaseKey, ExtendedSequenceNumber pending, String concurrencyToken, byte[] state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void operation(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Throws what the lease table would, or does nothing. */
    interface Refusal {
        void refuse() throws KinesisClientLibException;
    }
}
