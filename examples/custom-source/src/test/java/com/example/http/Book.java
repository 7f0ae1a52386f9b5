package com.example.http;

/** What the requests of the tests are about. */
public record Book(String id, String title) {}
