package io.lambdarouter.dynamodb;

import java.time.Instant;
import java.util.Optional;

/** The bounds of a window. */
interface WindowFrame {

    Instant start();

    Instant end();

    Optional<String> shardId();

    boolean isFinalInvoke();

    boolean isTerminatedEarly();
}
