package io.lambdarouter.dynamodb.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes JSON-P values. */
record TreeReader(Class<?> type) implements ValueReader {

    private static final Set<Class<?>> TYPES = Set.of(
            JsonValue.class,
            JsonStructure.class,
            JsonObject.class,
            JsonArray.class,
            JsonString.class,
            JsonNumber.class);

    private static final AnyReader ORDERED = new AnyReader(LinkedHashMap::new);

    /** The reader for a class, empty where that is none of JSON-P. */
    static Optional<ValueReader> of(Class<?> type) {
        return TYPES.contains(type) ? Optional.of(new TreeReader(type)) : Optional.empty();
    }

    @Override
    public Object read(ItemCursor in) {
        if (!type.isAssignableFrom(kind(in.type()))) {
            throw in.misfit("what fits " + type.getName());
        }
        return JsonTree.of(ORDERED.read(in));
    }

    private static Class<?> kind(AttributeType type) {
        return switch (type) {
            case S, B -> JsonString.class;
            case N -> JsonNumber.class;
            case BOOL, NULL -> JsonValue.class;
            case M -> JsonObject.class;
            case L, SS, NS, BS -> JsonArray.class;
        };
    }

    @Override
    public @Nullable Object ofNull(ItemCursor in) {
        return type == JsonValue.class ? JsonValue.NULL : null;
    }
}
