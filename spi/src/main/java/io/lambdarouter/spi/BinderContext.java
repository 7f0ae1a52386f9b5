package io.lambdarouter.spi;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RecordCondition;
import io.lambdarouter.Settings;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a plug-in finds at the start of a router; it MUST be used while the binder is made, not later, by the thread that
 * makes it.
 */
public interface BinderContext {

    /**
     * The observers of the plug-in's types, in the order in which they will be called.
     *
     * @return an immutable list
     */
    List<ObserverDeclaration> observers();

    /**
     * A bean of the application that customizes the plug-in.
     *
     * @param type the bean's type
     * @param <T> the bean's type
     * @return the bean, empty where the application has none
     */
    <T> Optional<T> lookup(Class<T> type);

    /**
     * The meaning of a qualifier that is the application's own.
     *
     * @param qualifier a qualifier of an observer, none of the plug-in's
     *     {@linkplain EventSourcePlugin#qualifiers() own}
     * @param recordType what the plug-in shows of a record to conditions
     * @param <R> what the plug-in shows of a record to conditions
     * @return the test of the application's {@link RecordCondition} bean for the qualifier; empty where it has none for such
     *     records, which the router reports
     */
    <R> Optional<Function<R, RecordCondition.Answer>> condition(Annotation qualifier, Class<R> recordType);

    /**
     * The settings of the function.
     *
     * @return settings
     */
    Settings settings();

    /**
     * Reports an observer that cannot work; the router does not start, and says so together with all other problems.
     *
     * @param observer the observer
     * @param problem what is wrong with it
     */
    void problem(ObserverDeclaration observer, Diagnostic problem);
}
