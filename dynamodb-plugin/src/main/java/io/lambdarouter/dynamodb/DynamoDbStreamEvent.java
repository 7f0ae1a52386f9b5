package io.lambdarouter.dynamodb;

import java.util.List;

/**
 * A whole batch of a DynamoDB stream, raw; observed by handlers that take a batch at once. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with Amazon DynamoDB</a>
 */
public final class DynamoDbStreamEvent {

    private final List<DynamoDbStreamRecord> records;

    private DynamoDbStreamEvent(List<DynamoDbStreamRecord> records) {
        this.records = List.copyOf(records);
    }

    /**
     * An event of these records, as for a test that fires it by hand.
     *
     * @param records the records in order
     * @return the event
     */
    public static DynamoDbStreamEvent of(List<? extends DynamoDbStreamRecord> records) {
        return new DynamoDbStreamEvent(List.copyOf(records));
    }

    /**
     * The records in the order of the stream.
     *
     * @return an immutable list
     */
    public List<DynamoDbStreamRecord> records() {
        return records;
    }

    /** How many records it holds; never their data. */
    @Override
    public String toString() {
        return "DynamoDbStreamEvent[" + records.size() + " records]";
    }
}
