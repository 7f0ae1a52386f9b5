package io.lambdarouter.testkit;

import java.util.Optional;

/**
 * A record of the stream, and what has become of it.
 *
 * @param shardId the shard that it is on
 * @param sequenceNumber its {@code SequenceNumber}, the empty string where it has none
 * @param json the record as the function gets it
 * @param deliveries how often it was part of an event
 * @param fate what has become of it
 * @param condition why it was given up: {@code RetryAttemptsExhausted}, {@code RecordAgeExceeded}, or
 *     {@code StreamRetentionExceeded} where the stream did not hold it any longer; empty where it was not
 */
public record SimulatedRecord(
        String shardId,
        String sequenceNumber,
        String json,
        int deliveries,
        RecordFate fate,
        Optional<String> condition) {}
