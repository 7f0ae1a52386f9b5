package io.lambdarouter.core.internal;

import io.lambdarouter.spi.Settings;
import java.util.Optional;

/** Environment variables, which system properties of the same name override. */
final class SystemSettings implements Settings {

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name)));
    }
}
