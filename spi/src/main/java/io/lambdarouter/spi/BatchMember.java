package io.lambdarouter.spi;

/**
 * What one record delivered to an observer of a whole batch.
 *
 * @param index the record's place in the batch, from 0
 * @param payload what {@link Delivery.Matched} held
 */
public record BatchMember(int index, Object payload) {}
