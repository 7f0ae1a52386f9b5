package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a class declares or inherits under the name of one property.
 *
 * @param isHidden whether it is transient to JSON-B when it is read from JSON, in this class or a superclass
 */
record BeanProperty(
        String name,
        @Nullable Field field,
        @Nullable Method getter,
        @Nullable Method setter,
        boolean isHidden) {

    private static final int NEVER_WRITTEN = Modifier.STATIC | Modifier.FINAL | Modifier.TRANSIENT;

    static BeanProperty named(String name) {
        return new BeanProperty(name, null, null, null, false);
    }

    BeanProperty withField(Field declared) {
        return new BeanProperty(name, declared, getter, setter, isHidden || isTransient(declared));
    }

    BeanProperty withGetter(Method declared) {
        return new BeanProperty(name, field, declared, setter, isHidden);
    }

    BeanProperty withSetter(Method declared) {
        return new BeanProperty(name, field, getter, declared, isHidden || isTransient(declared));
    }

    /** This property of a class with what the superclass has of the name. */
    BeanProperty inheriting(BeanProperty inherited) {
        return new BeanProperty(
                name,
                field == null ? inherited.field : field,
                getter == null ? inherited.getter : getter,
                setter == null ? inherited.setter : setter,
                isHidden || inherited.isHidden);
    }

    private static boolean isTransient(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonbTransient.class);
    }

    /** What sets the property: a public setter, else a public field; nothing for a constant or one that is hidden. */
    Optional<Member> writer() {
        if (isHidden || (field != null && (field.getModifiers() & NEVER_WRITTEN) != 0)) {
            return Optional.empty();
        }
        if (setter != null && isPublic(setter) && !Modifier.isStatic(setter.getModifiers())) {
            return Optional.of(setter);
        }
        boolean open = field != null && isPublic(field) && (setter == null || isPublic(setter));
        return open ? Optional.ofNullable(field) : Optional.empty();
    }

    private static boolean isPublic(Member member) {
        return Modifier.isPublic(member.getModifiers());
    }

    /** The declared type of what a writer is given. */
    static Type typeOf(Member writer) {
        return writer instanceof Method method
                ? method.getGenericParameterTypes()[0]
                : ((Field) writer).getGenericType();
    }

    /** The name in JSON, when it is read: the setter's word goes before the field's. */
    String jsonName(PropertyNamingStrategy naming) {
        String ofField = field == null ? "" : annotatedName(field);
        String ofSetter = setter == null ? "" : annotatedName(setter);
        String annotated = ofSetter.isEmpty() ? ofField : ofSetter;
        return annotated.isEmpty() ? naming.translateName(name) : annotated;
    }

    /** The name in JSON that an annotation gives; empty where there is none. */
    static String annotatedName(AnnotatedElement element) {
        @Nullable JsonbProperty property = element.getAnnotation(JsonbProperty.class);
        return property == null ? "" : property.value();
    }

    /** Whether none of its members bears an annotation that only a provider understands. */
    boolean isPlain() {
        return members().stream().allMatch(JsonbAnnotations::isPlain);
    }

    /** Whether it is hidden and named at once, which JSON-B calls an error. */
    boolean isContradictory() {
        boolean hidden = false;
        boolean named = false;
        for (AnnotatedElement member : members()) {
            hidden |= isTransient(member);
            named |= member.isAnnotationPresent(JsonbProperty.class);
        }
        return hidden && named;
    }

    private List<AnnotatedElement> members() {
        List<AnnotatedElement> members = new ArrayList<>(Arrays.asList(field, getter, setter));
        members.removeIf(Objects::isNull);
        return members;
    }
}
