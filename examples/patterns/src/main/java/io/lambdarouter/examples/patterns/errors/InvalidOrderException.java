package io.lambdarouter.examples.patterns.errors;

import java.io.Serial;

/** The warehouse does not accept an order, however often it is asked. */
final class InvalidOrderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidOrderException(String message) {
        super(message);
    }
}
