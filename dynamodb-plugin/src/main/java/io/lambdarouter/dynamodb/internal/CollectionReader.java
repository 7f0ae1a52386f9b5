package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes collections of lists and sets. */
record CollectionReader(CollectionKind kind, Class<?> elementType, ValueReader element) implements ValueReader {

    private static final String EXPECTED = "L, SS, NS or BS";

    @Override
    public Object read(ItemCursor in) {
        return fill(in, kind.create(elementType), element);
    }

    private static Collection<@Nullable Object> fill(
            ItemCursor in, Collection<@Nullable Object> collection, ValueReader element) {
        AttributeType container = in.type();
        switch (container) {
            case L, SS, NS, BS -> {}
            default -> throw in.misfit(EXPECTED);
        }
        while (in.nextElement()) {
            collection.add(in.element(container, element));
        }
        return collection;
    }

    /** Makes arrays of the same. */
    record OfArray(Class<?> component, ValueReader element) implements ValueReader {

        @Override
        public Object read(ItemCursor in) {
            List<@Nullable Object> elements = new ArrayList<>();
            fill(in, elements, element);
            Object array = Array.newInstance(component, elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
    }
}
