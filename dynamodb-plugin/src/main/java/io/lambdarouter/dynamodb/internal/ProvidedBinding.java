package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;

/** Binds items by the JSON-B provider. */
record ProvidedBinding(ProviderBinder provider, Type type) implements Binding {

    @Override
    public Object bind(JsonSlice item) {
        return provider.bind(item, type);
    }
}
