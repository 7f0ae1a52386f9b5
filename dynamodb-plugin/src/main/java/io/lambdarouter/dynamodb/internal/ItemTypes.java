package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What JSON-B needs of the classes of items. */
public final class ItemTypes {

    private ItemTypes() {}

    /** The first class in a type that JSON-B may not create, because it is not public. */
    public static Optional<Class<?>> notPublic(Type type) {
        return classes(type)
                .filter(each -> !Modifier.isPublic(each.getModifiers()))
                .findFirst();
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
