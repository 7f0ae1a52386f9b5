package io.lambdarouter.core.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads generic types. */
final class TypeNames {

    private TypeNames() {}

    /** The class of a type without its arguments; {@code Object} for what has none, such as a type variable. */
    static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }

    /** Whether a type says everything: no raw generic class, no wildcard, no type variable anywhere in it. */
    static boolean isComplete(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.getTypeParameters().length == 0;
        }
        if (type instanceof GenericArrayType array) {
            return isComplete(array.getGenericComponentType());
        }
        return type instanceof ParameterizedType parameterized
                && Arrays.stream(parameterized.getActualTypeArguments()).allMatch(TypeNames::isComplete);
    }

    /** As one would write it in Java, without packages. */
    static String shortName(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.getSimpleName();
        }
        if (type instanceof ParameterizedType parameterized) {
            return rawClass(type).getSimpleName()
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(TypeNames::shortName)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return type.getTypeName();
    }
}
