package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.EventSourcePlugin;
import io.lambdarouter.spi.ObserverDeclaration;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An observer method, read from its class as a container would read it. */
record DeclaredObserver(int index, Type eventType, Set<Annotation> qualifiers, String displayName, Purpose purpose)
        implements ObserverDeclaration {

    /** The observers of a plug-in's events among the methods of some beans, in the order of their names. */
    static List<ObserverDeclaration> in(List<Class<?>> beans, EventSourcePlugin plugin) {
        List<ObserverDeclaration> observers = new ArrayList<>();
        beans.stream()
                .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
                .sorted(Comparator.comparing(Method::toGenericString))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
                .filter(parameter ->
                        Shape.types(plugin).anyMatch(type -> type == rawClass(parameter.getParameterizedType())))
                .forEach(parameter -> observers.add(of(observers.size(), parameter, plugin)));
        return List.copyOf(observers);
    }

    private static DeclaredObserver of(int index, Parameter parameter, EventSourcePlugin plugin) {
        Set<Annotation> qualifiers = Stream.of(parameter.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Qualifier.class))
                .filter(annotation -> !(annotation instanceof Any) && !(annotation instanceof Default))
                .collect(Collectors.toUnmodifiableSet());
        return new DeclaredObserver(
                index,
                parameter.getParameterizedType(),
                qualifiers,
                parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName() + "."
                        + parameter.getDeclaringExecutable().getName(),
                Purpose.of(rawClass(parameter.getParameterizedType()), plugin));
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    boolean isOfRecords() {
        return purpose == Purpose.RECORDS;
    }

    boolean isOfBatches() {
        return purpose == Purpose.BATCHES;
    }

    /** What an observer's events stand for. */
    enum Purpose {
        RECORDS,
        BATCHES,
        END;

        static Purpose of(Class<?> type, EventSourcePlugin plugin) {
            if (plugin.batchTypes().contains(type)) {
                return BATCHES;
            }
            return plugin.recordTypes().contains(type) ? RECORDS : END;
        }
    }

    @Override
    public Class<?> eventClass() {
        return rawClass(eventType);
    }
}
