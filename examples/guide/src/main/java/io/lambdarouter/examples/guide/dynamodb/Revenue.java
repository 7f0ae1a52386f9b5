package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import java.math.BigDecimal;
import java.util.Objects;

public record Revenue(int orders, BigDecimal total) {

    /** The first invocation of a window has no state yet. */
    public Revenue {
        total = Objects.requireNonNullElse(total, BigDecimal.ZERO);
    }

    Revenue plus(DynamoDbStreamRecord record) {
        return record.dynamodb()
                .newImage()
                .map(order -> (AttributeValue.N) order.get("total"))
                .map(amount -> new Revenue(orders + 1, total.add(amount.toBigDecimal())))
                .orElse(this);
    }
}
