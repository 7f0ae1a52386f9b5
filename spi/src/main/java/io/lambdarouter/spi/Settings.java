package io.lambdarouter.spi;

import java.util.Optional;

/** The settings of the function: environment variables, which system properties of the same name override. */
@FunctionalInterface
public interface Settings {

    /**
     * A setting.
     *
     * @param name as of the environment variable
     * @return its value, empty where it is not set
     */
    Optional<String> value(String name);
}
