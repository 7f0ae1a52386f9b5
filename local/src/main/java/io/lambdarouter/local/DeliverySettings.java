package io.lambdarouter.local;

import java.time.Duration;

/**
 * How records are delivered.
 *
 * @param batchSize how many at most at once: 1 to 1000
 * @param maximumRetries how often records that fail are delivered again
 * @param retryDelay how long they wait the first time; twice as long each further time
 */
record DeliverySettings(int batchSize, int maximumRetries, Duration retryDelay) {

    private static final int MOST_DOUBLINGS = 5;

    Duration delayOf(int retry) {
        return retryDelay.multipliedBy(1L << Math.min(retry - 1, MOST_DOUBLINGS));
    }
}
