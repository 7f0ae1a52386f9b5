package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link JsonbConfig} says about reading, as far as items are bound without a JSON-B provider. */
record BinderSettings(PropertyNamingStrategy naming, Base64.Decoder base64) {

    /** They say nothing about reading. */
    private static final Set<String> OF_WRITING =
            Set.of(JsonbConfig.FORMATTING, JsonbConfig.ENCODING, JsonbConfig.NULL_VALUES, JsonbConfig.SERIALIZERS);

    /** They change nothing when they are false. */
    private static final Set<String> SWITCHES =
            Set.of(JsonbConfig.STRICT_IJSON, JsonbConfig.CREATOR_PARAMETERS_REQUIRED);

    /** The settings of a configuration, empty where there is one among them that only a provider understands. */
    static Optional<BinderSettings> of(JsonbConfig config) {
        Map<String, Object> properties = config.getAsMap();
        boolean understood = properties.entrySet().stream().allMatch(BinderSettings::isUnderstood)
                && !Boolean.getBoolean(JsonbConfig.CREATOR_PARAMETERS_REQUIRED);
        return understood
                ? base64(config).flatMap(base64 -> naming(config).map(naming -> new BinderSettings(naming, base64)))
                : Optional.empty();
    }

    private static boolean isUnderstood(Map.Entry<String, Object> property) {
        return switch (property.getKey()) {
            case JsonbConfig.PROPERTY_NAMING_STRATEGY, JsonbConfig.BINARY_DATA_STRATEGY -> true;
            default ->
                OF_WRITING.contains(property.getKey())
                        || (SWITCHES.contains(property.getKey())
                                && property.getValue().equals(false));
        };
    }

    private static Optional<Base64.Decoder> base64(JsonbConfig config) {
        Object strategy = config.getProperty(JsonbConfig.BINARY_DATA_STRATEGY).orElse(BinaryDataStrategy.BASE_64);
        if (strategy.equals(BinaryDataStrategy.BASE_64)) {
            return Optional.of(Base64.getDecoder());
        }
        return strategy.equals(BinaryDataStrategy.BASE_64_URL) ? Optional.of(Base64.getUrlDecoder()) : Optional.empty();
    }

    /** How a configuration names properties, empty where that is not by one name for each. */
    static Optional<PropertyNamingStrategy> naming(JsonbConfig config) {
        Object strategy =
                config.getProperty(JsonbConfig.PROPERTY_NAMING_STRATEGY).orElse(PropertyNamingStrategy.IDENTITY);
        return strategy instanceof PropertyNamingStrategy own
                ? Optional.of(own)
                : StandardNaming.of(strategy).map(PropertyNamingStrategy.class::cast);
    }
}
