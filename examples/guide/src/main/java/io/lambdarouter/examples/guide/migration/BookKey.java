package io.lambdarouter.examples.guide.migration;

public record BookKey(String id) {}
