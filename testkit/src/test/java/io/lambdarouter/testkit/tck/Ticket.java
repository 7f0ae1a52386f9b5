package io.lambdarouter.testkit.tck;

/** A seat in a theater, sold; an event of the source that the kit is tested with. */
public record Ticket(String seat) {}
