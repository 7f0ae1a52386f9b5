package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type without variables: a class and its type arguments, if it is used with some.
 *
 * @param arguments of an array its component type
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {

    private static final ResolvedType OBJECT = new ResolvedType(Object.class, List.of());

    /**
     * Resolves a type that stands alone.
     *
     * @throws NotDirectException if it cannot be resolved
     */
    static ResolvedType of(Type type) {
        return of(type, Map.of());
    }

    private static ResolvedType of(Type type, Map<TypeVariable<?>, ResolvedType> variables) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? arrayOf(of(plain.getComponentType(), variables)) : of(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            return parameterized((Class<?>) parameterized.getRawType(), parameterized, variables);
        }
        if (type instanceof GenericArrayType array) {
            return arrayOf(of(array.getGenericComponentType(), variables));
        }
        return type instanceof WildcardType wildcard ? bound(wildcard, variables) : variable(type, variables);
    }

    private static ResolvedType parameterized(
            Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, ResolvedType> variables) {
        List<ResolvedType> arguments = new ArrayList<>();
        for (Type argument : type.getActualTypeArguments()) {
            arguments.add(of(argument, variables));
        }
        return new ResolvedType(raw, arguments);
    }

    private static ResolvedType of(Class<?> plain) {
        return new ResolvedType(plain, List.of());
    }

    private static ResolvedType arrayOf(ResolvedType component) {
        return new ResolvedType(component.raw.arrayType(), List.of(component));
    }

    private static ResolvedType bound(WildcardType wildcard, Map<TypeVariable<?>, ResolvedType> variables) {
        Type[] lower = wildcard.getLowerBounds();
        return of(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], variables);
    }

    private static ResolvedType variable(Type type, Map<TypeVariable<?>, ResolvedType> variables) {
        if (type instanceof TypeVariable<?> variable && variables.containsKey(variable)) {
            return variables.get(variable);
        }
        throw new NotDirectException("the type " + type.getTypeName() + " stands for nothing");
    }

    /** Written out, since those of a record are made at their first use, which costs a cold start more than all else here. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedType type && raw == type.raw && arguments.equals(type.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * raw.hashCode() + arguments.hashCode();
    }

    /** A type argument; without one, anything. */
    ResolvedType argument(int position) {
        return arguments.isEmpty() ? OBJECT : arguments.get(position);
    }

    /** Whether this is a generic class without its type arguments. */
    boolean lacksArguments() {
        return arguments.isEmpty() && raw.getTypeParameters().length > 0;
    }

    /** Resolves what members of the class and its superclasses are declared with. */
    Members members() {
        Map<TypeVariable<?>, ResolvedType> variables = new HashMap<>();
        put(raw, arguments, variables);
        for (Class<?> type = raw; type.getSuperclass() != null; type = type.getSuperclass()) {
            if (type.getGenericSuperclass() instanceof ParameterizedType) {
                put(type.getSuperclass(), of(type.getGenericSuperclass(), variables).arguments, variables);
            }
        }
        return new Members(Map.copyOf(variables));
    }

    private static void put(Class<?> raw, List<ResolvedType> arguments, Map<TypeVariable<?>, ResolvedType> variables) {
        for (int i = 0; i < arguments.size() && !raw.isArray(); i++) {
            variables.put(raw.getTypeParameters()[i], arguments.get(i));
        }
    }

    /** What the type variables of a class stand for. */
    record Members(Map<TypeVariable<?>, ResolvedType> variables) {

        /**
         * Resolves the type of a member.
         *
         * @throws NotDirectException if it cannot be resolved
         */
        ResolvedType resolve(Type declared) {
            return of(declared, variables);
        }
    }
}
