package io.lambdarouter.spi;

/** How sure a plug-in is that an event comes from its source; the later in this list, the surer. */
public enum Confidence {
    /** The event is not from this source. */
    NO,
    /** The event has the shape, but not the mark of the source. */
    LIKELY,
    /** The event bears the mark of the source. */
    CERTAIN,
    /** A record carried inside another source's event, in an encoded payload that was decoded and looked at. */
    NESTED
}
