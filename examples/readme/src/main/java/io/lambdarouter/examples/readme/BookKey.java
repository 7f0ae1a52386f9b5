package io.lambdarouter.examples.readme;

public record BookKey(String id) {}
