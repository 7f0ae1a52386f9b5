package io.lambdarouter.spi;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;

/** One record of a batch; used by one thread at a time. */
public interface BoundRecord {

    /**
     * What an observer gets of this record.
     *
     * <p>A fault inside the record (its structure, a value) is thrown: it is this record's failure and no other's.
     *
     * @param observer one of the plug-in's observers
     * @return the event for the observer, or why there is none
     * @throws InvalidRecordException if the record cannot be read
     */
    Delivery deliver(ObserverDeclaration observer);

    /**
     * Adds what identifies the record to a message, for example its id and sequence number; MUST NOT throw, whatever is
     * wrong with the record, and MUST NOT add values of its data.
     *
     * @param diagnostic the message
     * @return the message with more facts
     */
    Diagnostic identify(Diagnostic diagnostic);
}
