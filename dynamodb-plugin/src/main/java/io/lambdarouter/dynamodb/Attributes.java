package io.lambdarouter.dynamodb;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few attributes by name, in their order: immutable, and much smaller and sooner made than a hash map, which pays only for
 * more names than most items have.
 */
final class Attributes extends AbstractMap<String, AttributeValue> {

    /** Up to here, comparing is about as fast as hashing. */
    static final int FEW = 16;

    private final String[] names;
    private final AttributeValue[] values;

    private Attributes(String[] names, AttributeValue[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return position(names, names.length, name) >= 0;
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object name) {
        int position = position(names, names.length, name);
        return position < 0 ? null : values[position];
    }

    private static int position(String[] names, int size, @Nullable Object name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, AttributeValue>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, AttributeValue>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Map.Entry<String, AttributeValue> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[next], values[next++]);
                }
            };
        }
    }

    /** Collects attributes; for one thread. */
    static final class Builder {

        private String[] names = new String[FEW];
        private AttributeValue[] values = new AttributeValue[FEW];
        private int size;
        private long met;
        private @Nullable Map<String, AttributeValue> many;

        boolean contains(String name) {
            if (many != null) {
                return many.containsKey(name);
            }
            return (met & bit(name)) != 0 && position(names, size, name) >= 0;
        }

        /** Adds an attribute whose name is not there yet. */
        void add(String name, AttributeValue value) {
            met |= bit(name);
            if (many == null && size < FEW) {
                names[size] = name;
                values[size++] = value;
            } else {
                hashed().put(name, value);
            }
        }

        /** Of a name's hash, which its string keeps: tells most names apart at once. */
        private static long bit(String name) {
            return 1L << name.hashCode();
        }

        private Map<String, AttributeValue> hashed() {
            Map<String, AttributeValue> map = many;
            if (map == null) {
                map = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    map.put(names[i], values[i]);
                }
                many = map;
            }
            return map;
        }

        /** What has been added, immutable; the builder is done then. */
        Map<String, AttributeValue> build() {
            return many == null
                    ? new Attributes(Arrays.copyOf(names, size), Arrays.copyOf(values, size))
                    : Collections.unmodifiableMap(many);
        }
    }
}
