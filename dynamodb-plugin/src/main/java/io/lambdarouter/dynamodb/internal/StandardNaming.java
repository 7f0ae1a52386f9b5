package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.config.PropertyNamingStrategy;
import java.util.Optional;

/** The naming strategies of JSON-B that turn the name of a property into one name. */
enum StandardNaming implements PropertyNamingStrategy {
    IDENTITY(PropertyNamingStrategy.IDENTITY),
    LOWER_CASE_WITH_DASHES(PropertyNamingStrategy.LOWER_CASE_WITH_DASHES),
    LOWER_CASE_WITH_UNDERSCORES(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES),
    UPPER_CAMEL_CASE(PropertyNamingStrategy.UPPER_CAMEL_CASE),
    UPPER_CAMEL_CASE_WITH_SPACES(PropertyNamingStrategy.UPPER_CAMEL_CASE_WITH_SPACES);

    private final String id;

    StandardNaming(String id) {
        this.id = id;
    }

    /** The strategy that a configuration names. */
    static Optional<StandardNaming> of(Object id) {
        for (StandardNaming naming : values()) {
            if (naming.id.equals(id)) {
                return Optional.of(naming);
            }
        }
        return Optional.empty();
    }

    @Override
    public String translateName(String property) {
        return switch (this) {
            case IDENTITY -> property;
            case LOWER_CASE_WITH_DASHES -> lowerCase(separated(property, '-'));
            case LOWER_CASE_WITH_UNDERSCORES -> lowerCase(separated(property, '_'));
            case UPPER_CAMEL_CASE -> upperCamelCase(property);
            case UPPER_CAMEL_CASE_WITH_SPACES -> separated(upperCamelCase(property), ' ');
        };
    }

    private static String upperCamelCase(String property) {
        return property.isEmpty() ? property : Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }

    /** Letter by letter, whatever the locale. */
    private static String lowerCase(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(name.charAt(i)));
        }
        return lower.toString();
    }

    /** With a separator wherever an upper-case letter follows a lower-case one. */
    private static String separated(String name, char separator) {
        StringBuilder separated = new StringBuilder(name);
        for (int i = name.length() - 1; i > 0; i--) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                separated.insert(i, separator);
            }
        }
        return separated.toString();
    }
}
