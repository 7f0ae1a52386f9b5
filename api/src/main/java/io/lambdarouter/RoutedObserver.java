package io.lambdarouter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Set;

/**
 * An observer method that the router calls, for tools that look at an application as a whole. Immutable.
 *
 * @param source the name of the event source, for example {@code aws:sqs}
 * @param name for example {@code SearchIndexer.index(Upserted<Book>)}
 * @param eventType the observed type
 * @param qualifiers without {@code @Any} and {@code @Default}, which are no conditions
 */
public record RoutedObserver(String source, String name, Type eventType, Set<Annotation> qualifiers) {

    /**
     * An observer method.
     *
     * @param source the name of the event source
     * @param name the observer as its author recognizes it
     * @param eventType the observed type
     * @param qualifiers its conditions; copied
     */
    public RoutedObserver {
        Objects.requireNonNull(source);
        Objects.requireNonNull(name);
        Objects.requireNonNull(eventType);
        qualifiers = Set.copyOf(qualifiers);
    }
}
