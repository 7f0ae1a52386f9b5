package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** The records of a tumbling window. */
final class WindowTarget extends RecordTarget {

    private static final Optional<Delivery> NO_WINDOW =
            Optional.of(new Delivery.NotCovered("it is for tumbling windows, and the event source mapping has none"));

    @Override
    Optional<Delivery> refuses(DynamoDbRecord record) {
        return record.isInWindow() ? Optional.empty() : NO_WINDOW;
    }

    @Override
    Object payload(DynamoDbRecord record) {
        return record.raw();
    }
}
