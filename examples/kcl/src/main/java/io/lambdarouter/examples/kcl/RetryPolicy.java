package io.lambdarouter.examples.kcl;

import java.time.Duration;

/**
 * How often a record that fails is tried before its shard is given back.
 *
 * @param tries how often, the first time included: 1 or more
 * @param delay how long to wait before each further try: zero or more
 */
public record RetryPolicy(int tries, Duration delay) {

    /**
     * A policy.
     *
     * @param tries how often, the first time included: 1 or more
     * @param delay how long to wait before each further try: zero or more
     * @throws IllegalArgumentException if one of them is too small
     */
    public RetryPolicy {
        if (tries < 1 || delay.isNegative()) {
            throw new IllegalArgumentException(
                    "A record is tried once or more, after no or some delay; not " + tries + " times after " + delay);
        }
    }
}
