package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** Every record as it is, whatever its operation. */
final class RawTarget extends RecordTarget {

    @Override
    Optional<Delivery> refuses(DynamoDbRecord record) {
        return Optional.empty();
    }

    @Override
    Object payload(DynamoDbRecord record) {
        return record.raw();
    }
}
