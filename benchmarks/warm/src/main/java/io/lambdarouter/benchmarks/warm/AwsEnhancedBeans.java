package io.lambdarouter.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.lambdarouter.benchmarks.orders.Order;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Binds images as AWS's libraries can: to the attribute values of the SDK, and by the Enhanced Client to a bean. */
final class AwsEnhancedBeans {

    private final TableSchema<Order> schema = TableSchema.fromBean(Order.class);

    long images(DynamodbStreamRecord change) {
        return checksum(change.getDynamodb().getNewImage())
                + checksum(change.getDynamodb().getOldImage());
    }

    private long checksum(Map<String, AttributeValue> image) {
        return schema.mapToItem(DynamodbAttributeValueTransformer.toAttributeValueMapV2(image))
                .checksum();
    }
}
