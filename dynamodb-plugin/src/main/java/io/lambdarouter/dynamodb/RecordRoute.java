package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** A route for stream records; an on-failure message that carries its records is told by them. */
abstract class RecordRoute implements Route {

    private static final Delivery MESSAGE = new Delivery.NotCovered("it is for stream records");
    private static final Delivery MESSAGE_WITH_RECORDS =
            new Delivery.Declined("it observes the records of the message");

    @Override
    public final Delivery deliver(Subject subject) {
        if (subject instanceof DynamoDbRecord record) {
            return deliver(record);
        }
        return ((FailedBatchRecord) subject).carriesRecords() ? MESSAGE_WITH_RECORDS : MESSAGE;
    }

    abstract Delivery deliver(DynamoDbRecord record);
}
