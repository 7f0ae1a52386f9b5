package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.Delivery;

/** What an observer accepts, compiled once at start. */
interface Route {

    /** What the observer gets. */
    Delivery deliver(Subject subject);
}
