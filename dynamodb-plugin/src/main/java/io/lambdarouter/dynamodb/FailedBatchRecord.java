package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.Optional;

/** An on-failure message on its way to observers, before the records that it may carry. */
record FailedBatchRecord(FailedBatch batch, boolean carriesRecords, Routes routes) implements Subject, StreamedRecord {

    @Override
    public Optional<String> tableName() {
        return batch.tableName();
    }

    @Override
    public Delivery deliver(ObserverDeclaration observer) {
        return routes.of(observer).deliver(this);
    }

    @Override
    public Optional<String> sequenceNumber() {
        return Optional.empty();
    }

    @Override
    public Optional<String> eventId() {
        return Optional.empty();
    }

    @Override
    public Diagnostic identify(Diagnostic diagnostic) {
        return diagnostic
                .with("on-failure message of request", batch.requestId().orElse("unknown"))
                .with("shard", batch.shardId().orElse("unknown"));
    }
}
