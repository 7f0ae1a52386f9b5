package io.lambdarouter.spi;

/**
 * What a record says to an observer: here is your event, or there is none, and why.
 *
 * <p>A record that no observer covers has failed, and one whose observers all declined is skipped: so the two are told
 * apart. Immutable.
 */
public sealed interface Delivery {

    /**
     * The observer is to be notified.
     *
     * @param payload the event it gets
     */
    record Matched(Object payload) implements Delivery {}

    /**
     * The observer is for records like this one, but its operation or one of its conditions says no.
     *
     * @param condition what said no, for example {@code @Expired}
     */
    record Declined(String condition) implements Delivery {}

    /**
     * The observer is for other records: another table, another queue, an operation it cannot know.
     *
     * @param reason what it is for
     */
    record NotCovered(String reason) implements Delivery {}

    /**
     * The observer is for records like this one, but whether one of its conditions holds cannot be known: what the condition
     * looks at is not in the record. The record fails, since skipping it might lose it.
     *
     * @param reason the condition and what is missing
     */
    record Undecidable(String reason) implements Delivery {}
}
