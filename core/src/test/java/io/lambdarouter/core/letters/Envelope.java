package io.lambdarouter.core.letters;

/** A generic event of the event source that the tests of the core use. */
public record Envelope<T>(T content) {}
