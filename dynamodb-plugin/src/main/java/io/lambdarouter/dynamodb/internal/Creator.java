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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How JSON-B makes an object of a class, and what of. */
record Creator(Executable executable, List<Argument> arguments) {

    /**
     * The creator that is annotated as such, the canonical constructor of a record, or the constructor without parameters.
     *
     * @throws NotDirectException if there is none that JSON-B may call
     */
    static Creator of(Class<?> type, PropertyNamingStrategy naming) {
        List<Executable> annotated = new ArrayList<>();
        addAnnotated(type.getDeclaredConstructors(), annotated);
        addAnnotated(type.getDeclaredMethods(), annotated);
        return switch (annotated.size()) {
            case 0 -> type.isRecord() ? canonical(type, naming) : new Creator(withoutParameters(type), List.of());
            case 1 -> annotated(annotated.get(0), type, naming);
            default -> throw new NotDirectException("it has several creators");
        };
    }

    private static void addAnnotated(Executable[] candidates, List<Executable> annotated) {
        for (Executable candidate : candidates) {
            if (candidate.isAnnotationPresent(JsonbCreator.class)) {
                annotated.add(candidate);
            }
        }
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
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        Constructor<?> constructor = declared(type, types);
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            arguments.add(Argument.of(components[arguments.size()], parameter, naming));
        }
        return new Creator(constructor, arguments);
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
                    name(BeanProperty.annotatedName(parameter), parameter.getName(), naming),
                    parameter.getParameterizedType(),
                    parameter);
        }

        /** An explicit canonical constructor has neither the names nor the annotations of the components. */
        private static Argument of(RecordComponent component, Parameter parameter, PropertyNamingStrategy naming) {
            String annotated = BeanProperty.annotatedName(parameter);
            return new Argument(
                    name(annotated.isEmpty() ? ofField(component) : annotated, component.getName(), naming),
                    component.getGenericType(),
                    parameter);
        }

        private static String name(String annotated, String declared, PropertyNamingStrategy naming) {
            return annotated.isEmpty() ? naming.translateName(declared) : annotated;
        }

        private static String ofField(RecordComponent component) {
            try {
                return BeanProperty.annotatedName(component.getDeclaringRecord().getDeclaredField(component.getName()));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e); // each component has a field
            }
        }
    }
}
