package io.lambdarouter.examples.patterns.monitoring;

/** An order. */
public record Order(String id, int quantity) {}
