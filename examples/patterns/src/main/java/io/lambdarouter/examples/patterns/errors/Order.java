package io.lambdarouter.examples.patterns.errors;

/** An order. */
public record Order(String id, int quantity) {}
