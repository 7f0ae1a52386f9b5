package io.lambdarouter.examples.patterns.basic;

import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;

/** Of a book, what the handlers need; the other attributes are not read. */
public record Book(
        @JsonbProperty("Id") String id,
        @JsonbProperty("Price") BigDecimal price) {}
