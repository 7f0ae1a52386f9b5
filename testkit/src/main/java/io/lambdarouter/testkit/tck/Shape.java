package io.lambdarouter.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plug-in says of itself. */
record Shape(EventSourcePlugin plugin) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9.-]*");

    static Stream<Class<?>> types(EventSourcePlugin plugin) {
        return Stream.of(plugin.recordTypes(), plugin.batchTypes(), plugin.closingTypes())
                .flatMap(Set::stream);
    }

    void isFound() {
        long found = ServiceLoader.load(EventSourcePlugin.class).stream()
                .filter(provider -> provider.type() == plugin.getClass())
                .count();
        assertEquals(
                1,
                found,
                () -> "META-INF/services/" + EventSourcePlugin.class.getName() + " must name "
                        + plugin.getClass().getName() + " once");
    }

    void isCreatable() {
        assertTrue(Modifier.isPublic(plugin.getClass().getModifiers()), "The plug-in's class must be public");
        assertTrue(
                Stream.of(plugin.getClass().getConstructors())
                        .anyMatch(constructor -> constructor.getParameterCount() == 0),
                "The plug-in must have a public constructor without parameters");
    }

    void hasName() {
        String name = plugin.name();
        assertEquals(name, plugin.name(), "name() must be the same at each call");
        assertTrue(NAME.matcher(name).matches(), () -> "name() must match " + NAME + ", found " + name);
        long sharing = ServiceLoader.load(EventSourcePlugin.class).stream()
                .filter(provider -> provider.type() != plugin.getClass())
                .map(provider -> provider.get().name())
                .filter(name::equals)
                .count();
        assertEquals(0, sharing, () -> "Another plug-in on the class path has the name " + name);
    }

    void hasTypes() {
        List<Class<?>> types = types(plugin).toList();
        assertFalse(types.isEmpty(), "The plug-in must have a type that can be observed");
        assertEquals(Set.copyOf(types).size(), types.size(), "A type must be in one of the sets of types only");
        assertEquals(
                Set.copyOf(types),
                types(plugin).collect(Collectors.toSet()),
                "The types must be the same at each call");
        types.forEach(Shape::isEventType);
    }

    private static void isEventType(Class<?> type) {
        boolean foreign = type.getName().startsWith("java.") || type.getName().startsWith("jakarta.");
        assertFalse(
                foreign || type.isPrimitive() || type.isArray() || type.isAnnotation(),
                () -> type.getName() + " must be a class or interface of the plug-in's own");
        assertTrue(Modifier.isPublic(type.getModifiers()), () -> type.getName() + " must be public, to be observed");
    }

    void hasQualifiers() {
        plugin.qualifiers().forEach(Shape::isQualifier);
    }

    private static void isQualifier(Class<? extends Annotation> type) {
        assertTrue(type.isAnnotationPresent(Qualifier.class), () -> type.getName() + " must be a @Qualifier");
        assertTrue(
                Optional.ofNullable(type.getAnnotation(Retention.class))
                        .filter(retention -> retention.value() == RetentionPolicy.RUNTIME)
                        .isPresent(),
                () -> type.getName() + " must be kept at run time, by @Retention(RUNTIME)");
    }
}
