package io.lambdarouter.examples.guide.dynamodb;

public record Address(String street, String city) {}
