package com.example;

/**
 * The primary key of an item, which every record has.
 *
 * @param id the partition key
 */
public record BookKey(String id) {}
