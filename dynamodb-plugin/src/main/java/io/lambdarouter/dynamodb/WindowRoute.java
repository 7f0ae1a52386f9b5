package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** The records of a tumbling window. */
final class WindowRoute extends RecordRoute {

    private static final Delivery NO_WINDOW =
            new Delivery.NotCovered("it is for tumbling windows, and the event source mapping has none");

    @Override
    Delivery deliver(DynamoDbRecord record) {
        return record.isInWindow() ? new Delivery.Matched(record.raw()) : NO_WINDOW;
    }
}
