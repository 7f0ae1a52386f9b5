package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How JSON-B makes an object of a class, and what of. */
record Creator(Executable executable, List<Argument> arguments) {

    /**
     * The creator that is annotated as such, the canonical constructor of a record, or the constructor without parameters.
     *
     * @throws NotDirectException if there is none that JSON-B may call
     */
    static Creator of(Class<?> type, PropertyNamingStrategy naming) {
        List<Executable> annotated = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(creator -> creator.isAnnotationPresent(JsonbCreator.class))
                .toList();
        return switch (annotated.size()) {
            case 0 -> type.isRecord() ? canonical(type, naming) : new Creator(withoutParameters(type), List.of());
            case 1 -> annotated(annotated.get(0), type, naming);
            default -> throw new NotDirectException("it has several creators");
        };
    }

    private static Creator annotated(Executable creator, Class<?> type, PropertyNamingStrategy naming) {
        boolean makesType = !(creator instanceof Method method)
                || (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type);
        if (!makesType || !Modifier.isPublic(creator.getModifiers())) {
            throw new NotDirectException("its creator is not one that JSON-B may call");
        }
        return new Creator(
                creator,
                Arrays.stream(creator.getParameters())
                        .map(parameter -> Argument.of(parameter, naming))
                        .toList());
    }

    private static Creator canonical(Class<?> type, PropertyNamingStrategy naming) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = declared(type, types);
        Parameter[] parameters = constructor.getParameters();
        return new Creator(
                constructor,
                Stream.iterate(0, i -> i < components.length, i -> i + 1)
                        .map(i -> Argument.of(components[i], parameters[i], naming))
                        .toList());
    }

    private static Constructor<?> withoutParameters(Class<?> type) {
        Constructor<?> constructor = declared(type);
        if (constructor.getModifiers() == Modifier.PROTECTED) {
            constructor.setAccessible(true); // JSON-B asks for a public or a protected one
        } else if (!Modifier.isPublic(constructor.getModifiers())) {
            throw new NotDirectException("its constructor is neither public nor protected");
        }
        return constructor;
    }

    private static Constructor<?> declared(Class<?> type, Class<?>... parameters) {
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new NotDirectException("it has no constructor that JSON-B knows to call");
        }
    }

    /** A parameter of the creator: its name in JSON, and its type as it is declared. */
    record Argument(String name, Type type, Parameter parameter) {

        private static Argument of(Parameter parameter, PropertyNamingStrategy naming) {
            return new Argument(
                    BeanProperty.jsonName(parameter).orElseGet(() -> naming.translateName(parameter.getName())),
                    parameter.getParameterizedType(),
                    parameter);
        }

        /** An explicit canonical constructor has neither the names nor the annotations of the components. */
        private static Argument of(RecordComponent component, Parameter parameter, PropertyNamingStrategy naming) {
            Optional<String> named = BeanProperty.jsonName(parameter).or(() -> ofField(component));
            return new Argument(
                    named.orElseGet(() -> naming.translateName(component.getName())),
                    component.getGenericType(),
                    parameter);
        }

        private static Optional<String> ofField(RecordComponent component) {
            try {
                return BeanProperty.jsonName(component.getDeclaringRecord().getDeclaredField(component.getName()));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e); // each component has a field
            }
        }
    }
}
