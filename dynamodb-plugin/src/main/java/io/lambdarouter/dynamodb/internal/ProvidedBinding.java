package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Binds items by the JSON-B provider, after a guard has looked at them. */
record ProvidedBinding(ProviderBinder provider, Type type, Optional<Guard> guard) implements ItemBinding {

    private static final JsonSlice EMPTY_ITEM =
            JsonDocument.parse("{}".getBytes(StandardCharsets.US_ASCII)).root();

    /**
     * Why no item could be bound: tried with an empty one. What the application's own code or customization makes of that says
     * nothing about other items.
     */
    Optional<String> problem() {
        boolean customized = ItemTypes.rawClass(type).stream()
                .flatMap(raw -> Arrays.stream(raw.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.json.bind."));
        return customized ? Optional.empty() : provider.failure(EMPTY_ITEM, type);
    }

    @Override
    public Object bind(JsonSlice item) {
        if (item.is(JsonKind.OBJECT)) {
            guard.ifPresent(guarding -> guarding.checkItem(item, type));
        }
        return provider.bind(item, type);
    }
}
