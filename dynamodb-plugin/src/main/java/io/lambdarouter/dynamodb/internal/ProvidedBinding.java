package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.Optional;

/** Binds items by the JSON-B provider, after a guard has looked at them. */
record ProvidedBinding(ProviderBinder provider, Type type, Optional<Guard> guard) implements ItemBinding {

    @Override
    public Object bind(JsonSlice item) {
        if (item.is(JsonKind.OBJECT)) {
            guard.ifPresent(guarding -> guarding.checkItem(item, type));
        }
        return provider.bind(item, type);
    }
}
