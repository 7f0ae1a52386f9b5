package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** For stream records; an on-failure message that carries its records is told by them. */
abstract class RecordTarget implements Target {

    private static final Optional<Delivery> MESSAGE = Optional.of(new Delivery.NotCovered("it is for stream records"));
    private static final Optional<Delivery> MESSAGE_WITH_RECORDS =
            Optional.of(new Delivery.Declined("it observes the records of the message"));

    @Override
    public final Optional<Delivery> refuses(Subject subject) {
        if (subject instanceof DynamoDbRecord record) {
            return refuses(record);
        }
        return ((FailedBatchRecord) subject).carriesRecords() ? MESSAGE_WITH_RECORDS : MESSAGE;
    }

    @Override
    public final Object payload(Subject subject) {
        return payload((DynamoDbRecord) subject);
    }

    abstract Optional<Delivery> refuses(DynamoDbRecord record);

    abstract Object payload(DynamoDbRecord record);
}
