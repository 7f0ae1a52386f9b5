package io.lambdarouter.spi;

/** What the failure of one record means for the others of its batch. */
public enum FailurePolicy {
    /** Lambda delivers again from the first failed record on, as of a stream: nothing behind it is started. */
    FROM_FIRST,
    /**
     * Lambda delivers again each failed record, as of a queue: others are handled all the same, except those with the
     * {@linkplain BoundRecord#orderingKey() ordering key} of a failed one, or without any. Only where the function reports
     * failures: where it throws, all are delivered again, and nothing behind a failure is started.
     */
    EACH
}
