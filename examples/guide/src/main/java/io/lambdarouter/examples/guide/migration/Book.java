package io.lambdarouter.examples.guide.migration;

import java.math.BigDecimal;

public record Book(String id, String title, BigDecimal price) {}
