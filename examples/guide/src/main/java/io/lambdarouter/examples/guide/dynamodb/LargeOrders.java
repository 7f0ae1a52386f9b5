package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.RecordCondition;
import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

@ApplicationScoped
class LargeOrders implements RecordCondition<Large, DynamoDbStreamRecord> {

    @Override
    public Answer test(Large large, DynamoDbStreamRecord record) {
        return record.dynamodb()
                .newImage()
                .map(order -> order.get("total") instanceof AttributeValue.N total
                        && total.toBigDecimal().compareTo(BigDecimal.valueOf(large.over())) > 0)
                .map(Answer::of)
                .orElse(Answer.UNDECIDABLE);
    }
}
