package io.lambdarouter.benchmarks.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.lambdarouter.benchmarks.orders.OrderMapper;
import io.lambdarouter.benchmarks.orders.Work;

/** Takes the event untyped, as {@code aws-lambda-java-events} has it, and maps its images by hand. */
public class Plain implements RequestHandler<DynamodbEvent, Void> {

    private final Work work = new Work();

    @Override
    public Void handleRequest(DynamodbEvent event, Context lambda) {
        for (DynamodbStreamRecord change : event.getRecords()) {
            work.accept(OrderMapper.order(change.getDynamodb().getNewImage()));
            work.accept(OrderMapper.order(change.getDynamodb().getOldImage()));
        }
        return null;
    }
}
