/**
 * An event source plug-in for Amazon SQS.
 *
 * <p>Observe {@link com.example.sqs.Message} for a message whose body is JSON, or {@link com.example.sqs.SqsMessage} for the
 * raw one; {@link com.example.sqs.Queue} says of which queue.
 */
package com.example.sqs;
