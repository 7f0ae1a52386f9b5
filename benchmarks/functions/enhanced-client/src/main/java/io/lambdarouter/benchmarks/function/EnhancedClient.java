package io.lambdarouter.benchmarks.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.benchmarks.orders.Work;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Has AWS's libraries bind the images. */
public class EnhancedClient implements RequestHandler<DynamodbEvent, Void> {

    private final TableSchema<Order> schema = TableSchema.fromBean(Order.class);
    private final Work work = new Work();

    @Override
    public Void handleRequest(DynamodbEvent event, Context lambda) {
        for (DynamodbStreamRecord change : event.getRecords()) {
            work.accept(order(change.getDynamodb().getNewImage()));
            work.accept(order(change.getDynamodb().getOldImage()));
        }
        return null;
    }

    private Order order(Map<String, AttributeValue> image) {
        return schema.mapToItem(DynamodbAttributeValueTransformer.toAttributeValueMapV2(image));
    }
}
