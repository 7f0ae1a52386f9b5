package io.lambdarouter.examples.readme;

import java.math.BigDecimal;

public record Book(String id, String title, BigDecimal price) {}
