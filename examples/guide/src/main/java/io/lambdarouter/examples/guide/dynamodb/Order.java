package io.lambdarouter.examples.guide.dynamodb;

import java.math.BigDecimal;

public record Order(String id, String status, BigDecimal total, Address address) {}
