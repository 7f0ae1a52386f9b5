package io.lambdarouter.core.internal;

import io.lambdarouter.Settings;
import java.util.Optional;

/** Environment variables, which system properties of the same name override, and a bean of the application both. */
final class SystemSettings implements Settings {

    private final Optional<Settings> bean;

    SystemSettings(Optional<Settings> bean) {
        this.bean = bean;
    }

    @Override
    public Optional<String> value(String name) {
        return bean.flatMap(settings -> settings.value(name))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(name)));
    }
}
