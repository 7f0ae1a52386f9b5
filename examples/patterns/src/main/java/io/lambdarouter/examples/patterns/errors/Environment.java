package io.lambdarouter.examples.patterns.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;

/** Takes the settings from the function's environment. */
@ApplicationScoped
class Environment {

    @Produces
    @Singleton
    WarehouseSettings warehouse() {
        return new WarehouseSettings(
                URI.create(Objects.requireNonNull(System.getenv("WAREHOUSE_URL"), "WAREHOUSE_URL is not set")));
    }
}
