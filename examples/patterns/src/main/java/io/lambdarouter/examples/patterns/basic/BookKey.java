package io.lambdarouter.examples.patterns.basic;

import jakarta.json.bind.annotation.JsonbProperty;

/** The key of a book. */
public record BookKey(@JsonbProperty("Id") String id) {}
