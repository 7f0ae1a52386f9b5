package com.example.sqs;

/** What the messages of the tests say. */
public record Order(String id, int quantity) {}
