package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** Every record as it is, whatever its operation. */
final class RawRoute extends RecordRoute {

    @Override
    Delivery deliver(DynamoDbRecord record) {
        return new Delivery.Matched(record.raw());
    }
}
