package io.lambdarouter.dynamodb;

import io.lambdarouter.RecordCondition.Answer;
import io.lambdarouter.spi.Delivery;
import java.util.EnumSet;
import java.util.Set;

/** What a qualifier asks of a record, compiled once at start; binds nothing. */
abstract class Condition {

    private final Delivery declined;

    /** A condition with the text by which messages name it. */
    Condition(String text) {
        this.declined = new Delivery.Declined(text);
    }

    abstract Answer test(DynamoDbRecord record);

    /** What asking costs, to begin with the cheapest: nothing but the envelope, one attribute, two images, the application. */
    abstract int cost();

    /** The operations under which it can hold. */
    Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    /** What is missing where the record cannot be decided. */
    abstract String missing(DynamoDbRecord record);

    final Delivery declined() {
        return declined;
    }

    final Delivery undecidable(DynamoDbRecord record) {
        return new Delivery.Undecidable(this + ", but " + missing(record));
    }

    @Override
    public final String toString() {
        return ((Delivery.Declined) declined).condition();
    }
}
