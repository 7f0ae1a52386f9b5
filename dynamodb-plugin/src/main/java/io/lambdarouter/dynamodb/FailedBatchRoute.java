package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** On-failure messages. */
final class FailedBatchRoute implements Route {

    private static final Delivery RECORD = new Delivery.NotCovered("it is for messages of an on-failure destination");

    @Override
    public Delivery deliver(Subject subject) {
        return subject instanceof FailedBatchRecord message ? new Delivery.Matched(message.batch()) : RECORD;
    }
}
