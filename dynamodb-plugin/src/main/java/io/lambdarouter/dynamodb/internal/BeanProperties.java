package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the properties of a class by the rules of JSON-B, its superclasses' first. */
final class BeanProperties {

    private final Map<String, BeanProperty> declared = new LinkedHashMap<>();

    private BeanProperties() {}

    /**
     * The properties of a class and its superclasses.
     *
     * @throws NotDirectException if the order of its methods, which is not defined, decides what they are
     */
    static Collection<BeanProperty> of(Class<?> type) {
        return all(type).values();
    }

    private static Map<String, BeanProperty> all(@Nullable Class<?> type) {
        Map<String, BeanProperty> properties = new LinkedHashMap<>();
        if (type != null && isOfApplication(type)) {
            properties.putAll(all(type.getSuperclass()));
            BeanProperties own = new BeanProperties();
            own.declare(type);
            own.declared.forEach((name, property) ->
                    properties.merge(name, property, (inherited, declared) -> declared.inheriting(inherited)));
        }
        return properties;
    }

    /** Whether a class may have properties: those of Java say nothing to JSON-B. */
    static boolean isOfApplication(@Nullable Class<?> type) {
        return type != null && type != Object.class && type != Record.class;
    }

    private void declare(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                declared.put(field.getName(), property(field.getName()).withField(field));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isBridge()) {
                declare(method);
            }
        }
    }

    private void declare(Method method) {
        if (isSetter(method)) {
            BeanProperty property = property(propertyName(method.getName().substring(3)));
            if (property.setter() != null) {
                throw new NotDirectException("there are several setters of the name " + method.getName());
            }
            declared.put(property.name(), property.withSetter(method));
        } else if (isGetter(method)) {
            String name = method.getName().substring(method.getName().startsWith("is") ? 2 : 3);
            declared.put(propertyName(name), property(propertyName(name)).withGetter(method));
        }
    }

    private BeanProperty property(String name) {
        return declared.getOrDefault(name, BeanProperty.named(name));
    }

    static boolean isSetter(Method method) {
        return method.getParameterCount() == 1 && method.getName().startsWith("set");
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && (method.getName().startsWith("get") || method.getName().startsWith("is"));
    }

    /** The name without the prefix; as in JavaBeans, one that begins with two capitals keeps them. */
    private static String propertyName(String name) {
        boolean kept = name.isEmpty()
                || (name.length() > 1
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isUpperCase(name.charAt(1)));
        return kept ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
