package io.lambdarouter.examples.books;

/**
 * The primary key of the table "books".
 *
 * @param id the partition key
 */
public record BookKey(String id) {}
