package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** Messages of on-failure destinations. */
final class FailedBatchTarget implements Target {

    private static final Optional<Delivery> RECORD =
            Optional.of(new Delivery.NotCovered("it is for on-failure messages"));

    @Override
    public Optional<Delivery> refuses(Subject subject) {
        return subject instanceof FailedBatchRecord ? Optional.empty() : RECORD;
    }

    @Override
    public Object payload(Subject subject) {
        return ((FailedBatchRecord) subject).batch();
    }
}
