package io.lambdarouter.dynamodb.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The collections that JSON-B has to know, each with the interfaces that it stands for. */
enum CollectionKind {
    ARRAY_LIST,
    LINKED_LIST,
    HASH_SET,
    LINKED_HASH_SET,
    TREE_SET,
    ENUM_SET,
    ARRAY_DEQUE,
    PRIORITY_QUEUE;

    private static final Map<Class<?>, CollectionKind> KINDS = Map.ofEntries(
            Map.entry(ArrayList.class, ARRAY_LIST),
            Map.entry(List.class, ARRAY_LIST),
            Map.entry(Collection.class, ARRAY_LIST),
            Map.entry(LinkedList.class, LINKED_LIST),
            Map.entry(HashSet.class, HASH_SET),
            Map.entry(Set.class, HASH_SET),
            Map.entry(LinkedHashSet.class, LINKED_HASH_SET),
            Map.entry(TreeSet.class, TREE_SET),
            Map.entry(SortedSet.class, TREE_SET),
            Map.entry(NavigableSet.class, TREE_SET),
            Map.entry(EnumSet.class, ENUM_SET),
            Map.entry(ArrayDeque.class, ARRAY_DEQUE),
            Map.entry(Queue.class, ARRAY_DEQUE),
            Map.entry(Deque.class, ARRAY_DEQUE),
            Map.entry(PriorityQueue.class, PRIORITY_QUEUE));

    /** The kind for a type, empty where JSON-B need not know that. */
    static Optional<CollectionKind> of(Class<?> type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    /** An empty collection. */
    @SuppressWarnings({"unchecked", "JdkObsolete"
    }) // what is added has been made for the element type; an application may ask for any
    Collection<@Nullable Object> create(Class<?> elementType) {
        return (Collection<@Nullable Object>)
                switch (this) {
                    case ARRAY_LIST -> new ArrayList<>();
                    case LINKED_LIST -> new LinkedList<>();
                    case HASH_SET -> new HashSet<>();
                    case LINKED_HASH_SET -> new LinkedHashSet<>();
                    case TREE_SET -> new TreeSet<>();
                    case ENUM_SET -> EnumTypes.set(elementType);
                    case ARRAY_DEQUE -> new ArrayDeque<>();
                    case PRIORITY_QUEUE -> new PriorityQueue<>();
                };
    }
}
