package io.lambdarouter.core.internal;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessSyntheticObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

/** An observer method as the container discovered it, with a name that its author recognizes. */
record ObserverSource(ObserverMethod<?> method, Class<?> result, String displayName) {

    static ObserverSource of(ProcessObserverMethod<?, ?> event) {
        ObserverMethod<?> method = event.getObserverMethod();
        return new ObserverSource(method, result(event), displayName(event, method));
    }

    /** What the observer method returns; nothing, where an extension has made it. */
    private static Class<?> result(ProcessObserverMethod<?, ?> event) {
        return event instanceof ProcessSyntheticObserverMethod
                ? void.class
                : event.getAnnotatedMethod().getJavaMember().getReturnType();
    }

    private static String displayName(ProcessObserverMethod<?, ?> event, ObserverMethod<?> method) {
        String type = TypeNames.shortName(method.getObservedType());
        if (event instanceof ProcessSyntheticObserverMethod) {
            return method.getBeanClass().getSimpleName() + "(" + type + ")";
        }
        AnnotatedMethod<?> declared = event.getAnnotatedMethod();
        return method.getBeanClass().getSimpleName() + "."
                + declared.getJavaMember().getName() + "(" + type + ")";
    }

    boolean isInScope(Class<? extends Annotation> scope) {
        return scope().filter(scope::equals).isPresent();
    }

    /** The scope of the bean that declares the observer, empty for an observer that an extension has made. */
    Optional<Class<? extends Annotation>> scope() {
        return Optional.<Bean<?>>ofNullable(method.getDeclaringBean()).map(Bean::getScope);
    }

    Type eventType() {
        return method.getObservedType();
    }

    Class<?> eventClass() {
        return TypeNames.rawClass(eventType());
    }
}
