package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.ItemType;
import java.math.BigDecimal;

@ItemType(attribute = "kind", equalTo = "INVOICE")
public record Invoice(String pk, BigDecimal amount) {}
