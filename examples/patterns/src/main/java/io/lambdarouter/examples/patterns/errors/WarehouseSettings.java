package io.lambdarouter.examples.patterns.errors;

import java.net.URI;

/** Where the warehouse is. */
record WarehouseSettings(URI address) {}
