package io.lambdarouter.core.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RecordCondition;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Beans by which an application customizes the router or a plug-in. */
record Customization(BeanManager beanManager, Problems problems) {

    <T> Optional<T> lookup(Class<T> type) {
        Instance<T> beans = beanManager.createInstance().select(type);
        if (beans.isAmbiguous()) {
            problems.add(Diagnostic.of("LR-0213", "More than one bean could customize the router or a plug-in")
                    .with("type", type.getName())
                    .remedy("make one of them the only one, or an @Alternative with a @Priority"));
        }
        return beans.isResolvable() ? Optional.of(beans.get()) : Optional.empty();
    }

    /** The test of the application's condition for a qualifier, and for records of a type. */
    <R> Optional<Function<R, RecordCondition.Answer>> condition(Annotation qualifier, Class<R> recordType) {
        Set<Bean<?>> beans = beanManager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> conditionType(bean, qualifier, recordType).isPresent())
                .collect(Collectors.toSet());
        return Optional.ofNullable(beanManager.resolve(beans))
                .flatMap(bean -> conditionType(bean, qualifier, recordType).map(type -> test(bean, type, qualifier)));
    }

    private static Optional<Type> conditionType(Bean<?> bean, Annotation qualifier, Class<?> recordType) {
        return bean.getTypes().stream()
                .filter(type -> isFor(type, qualifier, recordType))
                .findFirst();
    }

    private static boolean isFor(Type type, Annotation qualifier, Class<?> recordType) {
        return type instanceof ParameterizedType condition
                && condition.getRawType() == RecordCondition.class
                && condition.getActualTypeArguments()[0] == qualifier.annotationType()
                && condition.getActualTypeArguments()[1] instanceof Class<?> accepted
                && accepted.isAssignableFrom(recordType);
    }

    @SuppressWarnings("unchecked") // the types have been compared
    private <R> Function<R, RecordCondition.Answer> test(Bean<?> bean, Type type, Annotation qualifier) {
        RecordCondition<Annotation, R> condition = (RecordCondition<Annotation, R>)
                beanManager.getReference(bean, type, beanManager.createCreationalContext(bean));
        return record -> condition.test(qualifier, record);
    }
}
