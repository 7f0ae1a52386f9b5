package com.example;

import java.math.BigDecimal;

/**
 * An item of the table.
 *
 * @param id the partition key
 * @param title the title
 * @param price the price
 */
public record Book(String id, String title, BigDecimal price) {}
