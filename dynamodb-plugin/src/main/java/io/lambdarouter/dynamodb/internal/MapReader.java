package io.lambdarouter.dynamodb.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes maps of maps. */
record MapReader(MapKind kind, Class<?> keyType, ScalarReader key, ValueReader value) implements ValueReader {

    @Override
    public Object read(ItemCursor in) {
        if (in.type() != AttributeType.M) {
            throw in.misfit("M");
        }
        return fill(in, kind.create(keyType), key, value);
    }

    static Map<Object, @Nullable Object> fill(
            ItemCursor in, Map<Object, @Nullable Object> map, ScalarReader key, ValueReader value) {
        while (in.nextName()) {
            Object name = key.parse(in);
            if (map.containsKey(name)) {
                throw in.duplicate();
            }
            map.put(name, in.value(value));
        }
        return map;
    }
}
