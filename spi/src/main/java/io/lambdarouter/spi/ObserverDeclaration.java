package io.lambdarouter.spi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** An observer method of the application, as it is declared; immutable. */
public interface ObserverDeclaration {

    /**
     * The observer's place among the observers of its plug-in, to be used as an index of what was compiled for it.
     *
     * @return from 0, without gaps
     */
    int index();

    /**
     * The class of the event type, without type arguments.
     *
     * @return one of the plug-in's types
     */
    Class<?> eventClass();

    /**
     * The event type.
     *
     * @return a class or a parameterized type; never a raw generic type
     */
    Type eventType();

    /**
     * The qualifiers of the event parameter.
     *
     * @return without {@code @Any} and {@code @Default}, which are no conditions
     */
    Set<Annotation> qualifiers();

    /**
     * The observer in a form its author recognizes.
     *
     * @return for example {@code SearchIndexer.index(Upserted<Book>)}
     */
    String displayName();
}
