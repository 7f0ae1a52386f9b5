package io.lambdarouter.testkit;

import java.util.List;

/**
 * A message to an on-failure destination.
 *
 * @param destination the kind of the destination
 * @param json the body of the SQS message, the text of the SNS message, or the content of the S3 object
 * @param sequenceNumbers the records that it is about, in order
 */
public record DestinationMessage(OnFailureDestination destination, String json, List<String> sequenceNumbers) {

    /**
     * Copies the list.
     *
     * @param destination the kind of the destination
     * @param json the message
     * @param sequenceNumbers the records that it is about
     */
    public DestinationMessage {
        sequenceNumbers = List.copyOf(sequenceNumbers);
    }
}
