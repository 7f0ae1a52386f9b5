package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which annotations a class may bear that is bound without a JSON-B provider. */
final class JsonbAnnotations {

    private static final String JSONB = "jakarta.json.bind.";

    private static final Set<Class<? extends Annotation>> UNDERSTOOD = Set.of(
            JsonbCreator.class,
            JsonbProperty.class,
            JsonbTransient.class,
            JsonbNillable.class,
            JsonbPropertyOrder.class,
            JsonbTypeSerializer.class);

    /** Annotations that providers add to those of the standard. */
    private static final List<String> OF_PROVIDERS =
            List.of("org.eclipse.yasson.", "org.apache.johnzon.", "java.beans.ConstructorProperties");

    private JsonbAnnotations() {}

    /**
     * Insists on a class without annotations that only a provider understands, also inherited.
     *
     * @throws NotDirectException if there is one
     */
    static void check(Class<?> type) {
        for (Executable constructor : type.getDeclaredConstructors()) {
            checkElement(constructor);
            checkAll(constructor.getParameters());
        }
        for (Class<?> each = type; BeanProperties.isOfApplication(each); each = each.getSuperclass()) {
            checkMembers(each);
        }
    }

    private static void checkMembers(Class<?> type) {
        checkElement(type);
        Optional.ofNullable(type.getPackage()).ifPresent(JsonbAnnotations::checkElement);
        checkAll(type.getDeclaredFields());
        for (Method method : type.getDeclaredMethods()) {
            checkElement(method);
            if (method.isAnnotationPresent(JsonbCreator.class)) {
                checkAll(method.getParameters());
            }
        }
        for (Class<?> declared : type.getInterfaces()) {
            checkInterface(declared);
        }
    }

    /** What an interface says of a property is for the provider to combine with the rest. */
    private static void checkInterface(Class<?> type) {
        checkElement(type);
        for (Method method : type.getDeclaredMethods()) {
            if (isOfJsonb(method) || (method.isDefault() && BeanProperties.isSetter(method))) {
                throw new NotDirectException("the interface " + type.getName() + " says more of its properties");
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            checkInterface(parent);
        }
    }

    private static void checkAll(AnnotatedElement[] elements) {
        for (AnnotatedElement element : elements) {
            checkElement(element);
        }
    }

    private static void checkElement(AnnotatedElement element) {
        if (!isPlain(element)) {
            throw new NotDirectException("an annotation on " + element);
        }
    }

    /** Whether an element bears no annotation that only a provider understands. */
    static boolean isPlain(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (!UNDERSTOOD.contains(type) && isForProviders(type, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class is read property by property, whatever annotations its properties bear. */
    static boolean letsBeGuarded(Class<?> type) {
        for (Class<?> each = type; BeanProperties.isOfApplication(each); each = each.getSuperclass()) {
            boolean plain = isPlainBut(JsonbTypeInfo.class, each)
                    && Optional.ofNullable(each.getPackage())
                            .map(JsonbAnnotations::isPlain)
                            .orElse(true)
                    && Arrays.stream(each.getInterfaces()).allMatch(parent -> isPlainBut(JsonbTypeInfo.class, parent));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainBut(Class<? extends Annotation> allowed, Class<?> type) {
        return type.isAnnotationPresent(allowed) || isPlain(type);
    }

    private static boolean isOfJsonb(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (isForProviders(annotation.annotationType(), new HashSet<>())) {
                return true;
            }
        }
        return false;
    }

    /** Also an annotation that bears one of JSON-B, which then means the same. */
    private static boolean isForProviders(Class<? extends Annotation> type, Set<Class<?>> seen) {
        if (type.getName().startsWith(JSONB) || OF_PROVIDERS.stream().anyMatch(type.getName()::startsWith)) {
            return true;
        }
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            if (seen.add(annotation.annotationType()) && isForProviders(annotation.annotationType(), seen)) {
                return true;
            }
        }
        return false;
    }
}
