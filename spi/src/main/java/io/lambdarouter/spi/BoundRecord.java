package io.lambdarouter.spi;

import io.lambdarouter.InvalidRecordException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One record of a batch; used by one thread at a time, not always the same one. */
public interface BoundRecord extends OfResource {

    /**
     * What an observer gets of this record.
     *
     * <p>MUST throw {@link InvalidRecordException} for a fault inside the record (its structure, a value): it is this record's
     * failure and no other's. What is bound only when the observer reads it may throw it there. MUST give a payload of the
     * observer's {@linkplain ObserverDeclaration#eventClass() event class}; for an observer of a whole batch, what
     * {@link BoundBatch#batchEvent} makes its event of. MUST answer the same if asked again: explaining asks too. Its messages
     * MUST NOT hold data of the event, not by a cause either.
     *
     * @param observer one of the plug-in's observers
     * @return the event for the observer, or why there is none
     * @throws InvalidRecordException if the record cannot be read
     */
    Delivery deliver(ObserverDeclaration observer);

    /**
     * What names the record in messages: its id, its sequence number, where it comes from; MUST NOT throw, whatever is wrong
     * with the record, and MUST NOT hold values of its data.
     *
     * @return names and values in the order in which a reader wants them
     */
    Map<String, String> identifiers();

    /**
     * The record as it arrived, for an observer that parks it; MUST be what stands in the event, and MUST NOT throw.
     *
     * @return JSON
     */
    String json();

    /**
     * What keeps records in order where several are handled at once: those with an equal key are handled one after the
     * other. Asked for only where the function sets a concurrency above 1.
     *
     * <p>MUST be equal for records that have an order among them, and equal to itself at each call. A source without any
     * order returns another key for each record, such as its place. What this method throws counts as no key.
     *
     * @return a key with {@code equals} and {@code hashCode}; empty, the default, where the record must wait for all before
     *     it, and all after it must wait for it
     */
    default Optional<Object> orderingKey() {
        return Optional.empty();
    }

    /**
     * The kind of the record, by which {@link io.lambdarouter.BatchCompleted} counts. What this method throws counts as no
     * kind.
     *
     * @return a word of the event source, such as {@code INSERT}; the empty string, the default, where there are no kinds
     */
    default String kind() {
        return "";
    }

    /**
     * When what the record tells of happened. What this method throws counts as no time.
     *
     * @return the time, empty by default
     */
    default Optional<Instant> time() {
        return Optional.empty();
    }

    /**
     * Forgets what was made of the record for its observers, all of which have returned normally: a batch must not need the
     * more memory the further it gets. What observers have kept stays as it is. All other methods MUST answer afterwards as
     * they did before, reading the record anew where they must. What this method throws is ignored. Does nothing by default.
     */
    default void release() {}
}
