package io.lambdarouter.testkit;

/**
 * What an EventBridge pipe makes of an answer that names records. AWS documents that names tell "events that need to be
 * retried", and that a pipe keeps the order of the stream; a target has to be right under both readings.
 */
public enum PipeResponseReading {
    /** The named records are delivered again, and no others. */
    NAMED_RECORDS,
    /** The first of the named records and all behind it are delivered again. */
    FROM_FIRST_NAMED
}
