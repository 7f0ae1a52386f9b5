package io.lambdarouter.examples.guide.dynamodb;

public record OrderKey(String id) {}
