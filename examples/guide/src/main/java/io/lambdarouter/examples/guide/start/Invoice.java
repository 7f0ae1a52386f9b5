package io.lambdarouter.examples.guide.start;

import java.math.BigDecimal;

public record Invoice(String id, String status, BigDecimal amount) {}
