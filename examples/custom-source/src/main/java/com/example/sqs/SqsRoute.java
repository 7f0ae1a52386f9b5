package com.example.sqs;

import io.lambdarouter.RecordCondition.Answer;
import io.lambdarouter.spi.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an observer wants.
 *
 * @param queue the queue, empty for all of them
 * @param conditions the application's own
 * @param payload makes the event of a message
 */
record SqsRoute(Optional<String> queue, List<Condition> conditions, Function<SqsMessage, Object> payload) {

    /** A qualifier of the application, and what it asks of a message. */
    record Condition(String qualifier, Function<SqsMessage, Answer> test) {}

    Delivery deliver(SqsMessage message) {
        if (queue.isPresent() && !queue.equals(message.queueName())) {
            return new Delivery.NotCovered("the queue " + queue.get());
        }
        for (Condition condition : conditions) {
            Answer answer = condition.test().apply(message);
            if (answer != Answer.YES) {
                return answer == Answer.NO
                        ? new Delivery.Declined(condition.qualifier())
                        : new Delivery.Undecidable(condition.qualifier());
            }
        }
        return new Delivery.Matched(payload.apply(message));
    }
}
