package io.lambdarouter.examples.patterns.monitoring;

/** The key of an order. */
public record OrderKey(String id) {}
