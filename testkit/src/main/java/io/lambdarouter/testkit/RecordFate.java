package io.lambdarouter.testkit;

/** What has become of a record of the stream. */
public enum RecordFate {
    /** Not delivered to its end yet. */
    PENDING,
    /** The event source mapping has moved past it, because the function's answer said so. */
    PROCESSED,
    /** No filter matched, so that it was never delivered. */
    FILTERED_OUT,
    /** Given up, and a message about it has gone to the on-failure destination. */
    SENT_TO_DESTINATION,
    /** Given up, and nobody has been told. */
    LOST
}
