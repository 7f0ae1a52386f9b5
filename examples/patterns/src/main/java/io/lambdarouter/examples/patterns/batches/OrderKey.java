package io.lambdarouter.examples.patterns.batches;

/** The key of an order. */
public record OrderKey(String id) {}
