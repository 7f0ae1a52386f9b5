package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;
import java.util.Optional;

/** What an observer's event type is for. */
interface Target {

    /** Why a record or message is not for the event type, empty where it is. */
    Optional<Delivery> refuses(Subject subject);

    /** The event that the observer gets; called for what is not refused. */
    Object payload(Subject subject);
}
