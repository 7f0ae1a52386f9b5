package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.eclipse.yasson.JsonBindingProvider;

/** The two ways in which an item is bound. */
enum Way {
    OUR_OWN,
    YASSON;

    ItemBinder binder(JsonbConfig config) {
        return this == OUR_OWN ? ItemBinder.with(config) : ItemBinder.through(new JsonBindingProvider(), config);
    }

    Object bind(String item, Type type, JsonbConfig config) {
        return bind(binder(config), item, type);
    }

    private static Object bind(ItemBinder binder, String item, Type type) {
        return binder.bind(json(item), type);
    }

    static JsonSlice json(String text) {
        return JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }
}
