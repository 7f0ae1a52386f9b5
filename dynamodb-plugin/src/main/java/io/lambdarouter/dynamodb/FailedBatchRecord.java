package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.Map;
import java.util.Optional;

/** An on-failure message on its way to observers, before the records that it may carry. */
record FailedBatchRecord(FailedBatch batch, boolean carriesRecords, Routes routes) implements Subject {

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
    public Map<String, String> identifiers() {
        return Map.of(
                "on-failure message of request",
                StreamedRecord.usable(batch::requestId).orElse("unknown"),
                "shard",
                StreamedRecord.usable(batch::shardId).orElse("unknown"));
    }

    @Override
    public String json() {
        return batch.json();
    }
}
