package io.lambdarouter.testkit.tck;

import java.util.List;

/** The tickets of one event. */
public record Tickets(List<Ticket> all) {}
