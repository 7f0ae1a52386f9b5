package io.lambdarouter.benchmarks.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.lambdarouter.benchmarks.orders.OrderMapper;
import io.lambdarouter.benchmarks.orders.Work;
import io.micronaut.function.aws.MicronautRequestHandler;

/** Micronaut starts its application context and binds the event. */
public class MicronautFunction extends MicronautRequestHandler<DynamodbEvent, Void> {

    private final Work work = new Work();

    @Override
    public Void execute(DynamodbEvent event) {
        for (DynamodbStreamRecord change : event.getRecords()) {
            work.accept(OrderMapper.order(change.getDynamodb().getNewImage()));
            work.accept(OrderMapper.order(change.getDynamodb().getOldImage()));
        }
        return null;
    }
}
