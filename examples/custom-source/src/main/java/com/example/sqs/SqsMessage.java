package com.example.sqs;

import io.lambdarouter.InvalidRecordException;
import java.util.Map;
import java.util.Optional;

/**
 * A message as SQS sends it; immutable.
 *
 * <p>What is not there is empty. Reading a member that has another JSON type than SQS gives it throws
 * {@link InvalidRecordException}.
 */
public interface SqsMessage {

    /**
     * What SQS names the message by.
     *
     * @return the id
     */
    Optional<String> messageId();

    /**
     * What the message says.
     *
     * @return the body, the empty string where there is none
     */
    String body();

    /**
     * What SQS knows of the message, such as {@code ApproximateReceiveCount} and {@code MessageGroupId}.
     *
     * @return values by name
     */
    Map<String, String> attributes();

    /**
     * What the sender has added to the message: its attributes of the types String and Number.
     *
     * @return values by name
     */
    Map<String, String> messageAttributes();

    /**
     * Where the message comes from.
     *
     * @return the queue's ARN
     */
    Optional<String> eventSourceArn();

    /**
     * Where the message comes from.
     *
     * @return the queue's name
     */
    Optional<String> queueName();
}
