package io.lambdarouter.core.letters;

/** An event of the event source that the tests of the core use. */
public record Letter(String text) {}
