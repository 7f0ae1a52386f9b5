package io.lambdarouter.examples.books;

import java.math.BigDecimal;

/**
 * An item of the table "books".
 *
 * @param id the partition key
 * @param title the title
 * @param price the price in euros
 */
public record Book(String id, String title, BigDecimal price) {}
