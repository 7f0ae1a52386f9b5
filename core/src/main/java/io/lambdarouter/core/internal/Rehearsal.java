package io.lambdarouter.core.internal;

import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Delivery;
import io.lambdarouter.spi.ObserverDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch of one record that is for nobody: to go once through all that happens around observers. */
record Rehearsal() implements BoundBatch {

    @Override
    public List<BoundRecord> records() {
        return List.of(new Passed());
    }

    @Override
    public Optional<byte[]> response(BatchOutcome outcome) {
        return Optional.of(new byte[0]);
    }

    private record Passed() implements BoundRecord {

        @Override
        public Delivery deliver(ObserverDeclaration observer) {
            return new Delivery.NotCovered("it is a rehearsal");
        }

        @Override
        public Map<String, String> identifiers() {
            return Map.of();
        }

        @Override
        public String json() {
            return "{}";
        }
    }
}
