package io.lambdarouter.dynamodb.internal;

import java.io.Serial;

/** Why a class is left to the JSON-B provider. */
final class NotDirectException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotDirectException(String reason) {
        super(reason, null, false, false);
    }
}
