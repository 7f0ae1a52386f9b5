package io.lambdarouter.spi;

import java.util.List;
import java.util.Optional;

/** The records of one event, and the answer to it; used by one invocation. */
public interface BoundBatch {

    /**
     * The records in the order in which they must be handled.
     *
     * @return an immutable list
     */
    List<? extends BoundRecord> records();

    /**
     * The event for the observers of a whole batch.
     *
     * @param observer an observer of one of the plug-in's {@linkplain EventSourcePlugin#batchTypes() batch types}
     * @param members what the records delivered to the observer, in order; the batch ends before the first record that
     *     could not be delivered, since nothing may be started behind a failure
     * @return the event to notify the observer with
     */
    default BatchEvent batchEvent(ObserverDeclaration observer, List<BatchMember> members) {
        throw new UnsupportedOperationException("This plug-in declares no batch types");
    }

    /**
     * The event for an observer of one of the plug-in's {@linkplain EventSourcePlugin#closingTypes() closing types}; called
     * after the records have been handled.
     *
     * @param observer the observer
     * @param members what the records delivered to the observer that have been handled, in order; none where there are no
     *     records
     * @return the event to notify the observer with, empty where this batch has none
     */
    default Optional<BatchEvent> closingEvent(ObserverDeclaration observer, List<BatchMember> members) {
        return Optional.empty();
    }

    /**
     * The answer for Lambda.
     *
     * <p>For a failure it names the record from which Lambda is to deliver again: that record, or an earlier one where it
     * has no identifier that Lambda knows. An answer that Lambda would take for success MUST NOT be given for a failure.
     *
     * @param outcome how the batch ended; a failure only where the application wants failures reported and not thrown
     * @return JSON in UTF-8; empty where the failure cannot be told in an answer, so that the invocation must fail
     */
    Optional<byte[]> response(BatchOutcome outcome);
}
