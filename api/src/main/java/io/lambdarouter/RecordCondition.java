package io.lambdarouter;

import java.lang.annotation.Annotation;

/**
 * What a qualifier of the application means: a bean of this type decides, for each record, whether an observer with the
 * qualifier gets it.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class LargeOrders implements RecordCondition<Large, DynamoDbStreamRecord> {
 *     public Answer test(Large qualifier, DynamoDbStreamRecord record) { ... }
 * }
 * }</pre>
 *
 * <p>Called by several threads at once. What it throws fails the record.
 *
 * @param <Q> the qualifier
 * @param <R> the record as the event source's plug-in shows it to conditions, or a supertype of that
 */
@FunctionalInterface
public interface RecordCondition<Q extends Annotation, R> {

    /**
     * Whether an observer gets a record.
     *
     * @param qualifier as it stands at the observer
     * @param record the record
     * @return the answer
     */
    Answer test(Q qualifier, R record);

    /** What a condition says of a record. */
    enum Answer {
        /** The observer gets it. */
        YES,
        /** The observer does not get it; where no other observer wants it, it is skipped. */
        NO,
        /** What the condition looks at is not in the record: the record fails, since skipping might lose it. */
        UNDECIDABLE;

        /**
         * The answer to a question that can be answered.
         *
         * @param holds whether the condition holds
         * @return {@link #YES} or {@link #NO}
         */
        public static Answer of(boolean holds) {
            return holds ? YES : NO;
        }
    }
}
