package io.lambdarouter.dynamodb.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what fits the value where the type says nothing: maps, lists, texts, big decimals and truth values. */
record AnyReader(Supplier<Map<Object, @Nullable Object>> maps) implements ValueReader {

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case S, B -> in.text();
            case N -> in.number();
            case BOOL -> in.truth();
            case M -> MapReader.fill(in, maps.get(), TextReader.STRING, this);
            case L, SS, NS, BS -> list(in, in.type());
            case NULL -> throw new IllegalStateException("NULL has a method of its own");
        };
    }

    private List<@Nullable Object> list(ItemCursor in, AttributeType container) {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextElement()) {
            list.add(in.element(container, this));
        }
        return list;
    }
}
