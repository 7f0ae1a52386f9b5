package io.lambdarouter.core.internal;

import io.lambdarouter.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Environment variables, which system properties of the same name override, and a bean of the application both.
 *
 * <p>Remembers what it has been asked for: a variable of the router's that nobody asks for is a mistake.
 */
final class SystemSettings implements Settings {

    private static final String PREFIX = "LAMBDA_ROUTER_";

    private final Optional<Settings> bean;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    SystemSettings(Optional<Settings> bean) {
        this.bean = bean;
    }

    @Override
    public Optional<String> value(String name) {
        asked.add(name);
        return bean.flatMap(settings -> settings.value(name))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(name)));
    }

    /** The settings of the router that are there, and for which nobody has asked. */
    List<String> unknown() {
        return Stream.of(System.getenv().keySet(), System.getProperties().stringPropertyNames())
                .flatMap(Collection::stream)
                .filter(name -> name.startsWith(PREFIX) && !asked.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    /** The settings of the router that somebody has asked for. */
    List<String> known() {
        return asked.stream().filter(name -> name.startsWith(PREFIX)).toList();
    }
}
