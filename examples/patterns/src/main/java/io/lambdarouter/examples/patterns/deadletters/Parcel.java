package io.lambdarouter.examples.patterns.deadletters;

/** What is sent to a customer. */
public record Parcel(String id, String country, int grams) {}
