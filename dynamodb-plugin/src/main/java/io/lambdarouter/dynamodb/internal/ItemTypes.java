package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What JSON-B needs of the classes of items. */
public final class ItemTypes {

    private ItemTypes() {}

    /** The first class in a type, or record in its records, that JSON-B may not create, because it is not public. */
    public static Optional<Class<?>> notPublic(Type type) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        classes(type).forEach(each -> addWithRecords(each, seen));
        return seen.stream()
                .filter(each -> !Modifier.isPublic(each.getModifiers()))
                .findFirst();
    }

    private static void addWithRecords(Class<?> type, Set<Class<?>> seen) {
        if (seen.add(type) && type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getAnnotations().length == 0) // an adapter may make it
                    .flatMap(component -> classes(component.getGenericType()))
                    .filter(Class::isRecord)
                    .forEach(each -> addWithRecords(each, seen));
        }
    }

    /** The class of a type, without its arguments; empty for an array of a generic type. */
    public static Optional<Class<?>> rawClass(Type type) {
        return classes(type).findFirst();
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                            Stream.of(parameterized.getRawType()),
                            Arrays.stream(parameterized.getActualTypeArguments()))
                    .flatMap(ItemTypes::classes);
        }
        if (type instanceof GenericArrayType array) {
            return classes(array.getGenericComponentType());
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }
}
