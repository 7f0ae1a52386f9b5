package io.lambdarouter.examples.patterns.batches;

import java.math.BigDecimal;
import java.util.Objects;

/** Of an order, what is kept of it. */
public record Order(String id, BigDecimal total) {

    /** An order without a total cannot be read as one, so that its record fails and not the whole batch. */
    public Order {
        Objects.requireNonNull(total, "total");
    }
}
