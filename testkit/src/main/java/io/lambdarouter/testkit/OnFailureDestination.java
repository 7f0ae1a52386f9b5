package io.lambdarouter.testkit;

/** Where a message about records goes that Lambda gives up. */
public enum OnFailureDestination {
    /** A queue of Amazon SQS: the message tells where in the stream the records are, and has none of them. */
    SQS,
    /** A topic of Amazon SNS: the message is the same as for SQS. */
    SNS,
    /** A bucket of Amazon S3: the object also holds the event, as its {@code payload}. */
    S3
}
