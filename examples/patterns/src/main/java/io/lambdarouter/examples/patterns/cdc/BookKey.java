package io.lambdarouter.examples.patterns.cdc;

/** The key of a book. */
public record BookKey(String id) {}
