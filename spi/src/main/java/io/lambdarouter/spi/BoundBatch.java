package io.lambdarouter.spi;

import java.util.List;

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
     * The answer for Lambda when every record has been handled or skipped.
     *
     * @return JSON in UTF-8
     */
    byte[] response();
}
