package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** Every record as it is, whatever its operation. */
final class RawRoute implements Route {

    @Override
    public Delivery deliver(DynamoDbRecord record) {
        return new Delivery.Matched(record.raw());
    }
}
