package io.lambdarouter.spi;

import java.util.List;
import java.util.Optional;

/**
 * The records of one event, and the answer to it; used by one invocation.
 *
 * <p>A source that asks and waits for an answer is a batch of one record, whose event takes the answer: see
 * {@link SingleAnswer}.
 */
public interface BoundBatch extends OfResource {

    /**
     * The records in the order in which they must be handled.
     *
     * @return an immutable list
     */
    List<? extends BoundRecord> records();

    /**
     * What the failure of one record means for the others.
     *
     * @return that all behind it must be delivered again, unless a plug-in says otherwise
     */
    default FailurePolicy failurePolicy() {
        return FailurePolicy.FROM_FIRST;
    }

    /**
     * The event for the observers of a whole batch. Called again with fewer members where the observer failed and an
     * observer of {@link io.lambdarouter.FailedRecord} discarded the first member.
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
     * @param outcome how the batch has ended so far: a member that will be delivered again all the same does not belong into
     *     the event
     * @return the event to notify the observer with, empty where this batch has none
     */
    default Optional<BatchEvent> closingEvent(
            ObserverDeclaration observer, List<BatchMember> members, BatchOutcome outcome) {
        return Optional.empty();
    }

    /**
     * The answer for Lambda; may be called more than once for a batch, and must not change it.
     *
     * <p>There MUST be an answer for success. For a failure it names what Lambda is to deliver again, by what the event holds:
     * each record that has not been handled, or, where Lambda delivers from a record on, the first of them, or an earlier one
     * where that has no identifier that Lambda knows. An answer that Lambda would take for success MUST NOT be given for a
     * failure, nor where no observer has answered a request: that MUST throw, as {@link SingleAnswer#get} does.
     *
     * @param outcome how the batch ended; a failure only where the application wants failures reported and not thrown
     * @return JSON in UTF-8; empty where the failure cannot be told in an answer, so that the invocation must fail
     */
    Optional<byte[]> response(BatchOutcome outcome);
}
