package io.lambdarouter.spi;

import java.util.Optional;

/** What comes from a resource of an event source: a batch, or a record of it. One type may be both. */
public interface OfResource {

    /**
     * The resource, by the name that settings use: a table, a queue, a stream. A batch's decides how it
     * answers for failures; a record's, for which observers it may be, see {@link EventBinder#resources}.
     *
     * @return the name, empty where it is not known, as by default
     */
    default Optional<String> resource() {
        return Optional.empty();
    }
}
