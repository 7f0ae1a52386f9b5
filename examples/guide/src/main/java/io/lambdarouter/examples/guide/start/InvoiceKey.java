package io.lambdarouter.examples.guide.start;

public record InvoiceKey(String id) {}
