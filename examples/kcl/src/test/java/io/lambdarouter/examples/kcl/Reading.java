package io.lambdarouter.examples.kcl;

/**
 * An item of the tests: a meter's latest number.
 *
 * @param trouble what a worker is to suffer from at this change, as long as a file of that name is there
 */
public record Reading(String id, int number, String trouble) {}
