package io.lambdarouter.examples.guide.faq;

import java.math.BigDecimal;

public record Payment(String id, BigDecimal amount) {}
