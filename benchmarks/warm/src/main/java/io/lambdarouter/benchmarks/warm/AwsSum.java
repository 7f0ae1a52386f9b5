package io.lambdarouter.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;

/** Reads a record of {@code aws-lambda-java-events} as the observers of the router read theirs. */
final class AwsSum {

    private AwsSum() {}

    /** As {@link IdentifierObserver}. */
    static long identifiers(DynamodbStreamRecord change) {
        return (long) change.getEventID().hashCode()
                + change.getDynamodb().getSequenceNumber().hashCode();
    }

    /** As {@link RawObserver}. */
    static long attributes(DynamodbStreamRecord change) {
        StreamRecord dynamodb = change.getDynamodb();
        return sum(dynamodb.getKeys()) + sum(dynamodb.getNewImage()) + sum(dynamodb.getOldImage());
    }

    private static long sum(Map<String, AttributeValue> attributes) {
        long sum = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            sum += attribute.getKey().hashCode() * sum(attribute.getValue());
        }
        return sum;
    }

    private static long sum(AttributeValue value) {
        if (value.getS() != null) {
            return value.getS().hashCode();
        } else if (value.getN() != null) {
            return value.getN().hashCode();
        } else if (value.getBOOL() != null) {
            return value.getBOOL() ? 1 : 2;
        } else if (value.getM() != null) {
            return sum(value.getM());
        } else if (value.getL() != null) {
            return value.getL().stream().mapToLong(AwsSum::sum).sum();
        }
        return rare(value);
    }

    private static long rare(AttributeValue value) {
        if (value.getSS() != null) {
            return value.getSS().stream().mapToLong(String::hashCode).sum();
        } else if (value.getNS() != null) {
            return value.getNS().stream().mapToLong(String::hashCode).sum();
        } else if (value.getB() != null) {
            return value.getB().remaining();
        }
        return 3;
    }
}
