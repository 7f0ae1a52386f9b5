package io.lambdarouter.benchmarks.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.lambdarouter.benchmarks.orders.OrderMapper;
import io.lambdarouter.benchmarks.orders.Work;

/** Quarkus makes a bean of it and binds the event. */
public class QuarkusFunction implements RequestHandler<DynamodbEvent, Void> {

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
