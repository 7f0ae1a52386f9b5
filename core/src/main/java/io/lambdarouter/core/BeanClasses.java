package io.lambdarouter.core;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** Keeps a test from passing with a class that would not be found in Lambda. */
final class BeanClasses {

    private BeanClasses() {}

    static void requireAnnotated(Class<?>... classes) {
        if (classes.length == 0) {
            throw new IllegalArgumentException("Name at least one bean class, or call start(), which discovers them");
        }
        List<Diagnostic> problems = Arrays.stream(classes)
                .filter(type -> !isFound(type))
                .map(BeanClasses::notFound)
                .toList();
        if (!problems.isEmpty()) {
            throw new RouterStartException(problems);
        }
    }

    private static Diagnostic notFound(Class<?> type) {
        return Diagnostic.of("LR-0214", "A bean class has no bean defining annotation, so Lambda would not find it")
                .with("found", type.getName())
                .remedy("annotate it, for example with @ApplicationScoped");
    }

    private static boolean isFound(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(BeanClasses::isBeanDefining);
    }

    /** As the CDI specification lists them in "Bean defining annotations". */
    private static boolean isBeanDefining(Class<? extends Annotation> annotation) {
        return annotation == Dependent.class
                || annotation.getName().equals("jakarta.interceptor.Interceptor")
                || annotation.isAnnotationPresent(NormalScope.class)
                || annotation.isAnnotationPresent(Stereotype.class);
    }
}
