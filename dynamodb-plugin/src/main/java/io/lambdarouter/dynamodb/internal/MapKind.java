package io.lambdarouter.dynamodb.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The maps that JSON-B has to know and the concurrent ones, each with the interfaces that it stands for. */
enum MapKind {
    HASH_MAP,
    LINKED_HASH_MAP,
    TREE_MAP,
    ENUM_MAP,
    CONCURRENT_HASH_MAP,
    CONCURRENT_SKIP_LIST_MAP;

    private static final Map<Class<?>, MapKind> KINDS = Map.ofEntries(
            Map.entry(HashMap.class, HASH_MAP),
            Map.entry(Map.class, HASH_MAP),
            Map.entry(LinkedHashMap.class, LINKED_HASH_MAP),
            Map.entry(TreeMap.class, TREE_MAP),
            Map.entry(SortedMap.class, TREE_MAP),
            Map.entry(NavigableMap.class, TREE_MAP),
            Map.entry(EnumMap.class, ENUM_MAP),
            Map.entry(ConcurrentHashMap.class, CONCURRENT_HASH_MAP),
            Map.entry(ConcurrentMap.class, CONCURRENT_HASH_MAP),
            Map.entry(ConcurrentSkipListMap.class, CONCURRENT_SKIP_LIST_MAP),
            Map.entry(ConcurrentNavigableMap.class, CONCURRENT_SKIP_LIST_MAP));

    /** The kind for a type, empty where JSON-B need not know that. */
    static Optional<MapKind> of(Class<?> type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    /** An empty map. */
    @SuppressWarnings("unchecked") // what is put has been made for the types of the map
    Map<Object, @Nullable Object> create(Class<?> keyType) {
        return (Map<Object, @Nullable Object>)
                switch (this) {
                    case HASH_MAP -> new HashMap<>();
                    case LINKED_HASH_MAP -> new LinkedHashMap<>();
                    case TREE_MAP -> new TreeMap<>();
                    case ENUM_MAP -> EnumTypes.map(keyType);
                    case CONCURRENT_HASH_MAP -> new ConcurrentHashMap<>();
                    case CONCURRENT_SKIP_LIST_MAP -> new ConcurrentSkipListMap<>();
                };
    }
}
