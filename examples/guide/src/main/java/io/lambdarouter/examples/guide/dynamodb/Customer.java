package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.ItemType;

@ItemType(attribute = "pk", beginsWith = "CUSTOMER#")
public record Customer(String pk, String name) {}
