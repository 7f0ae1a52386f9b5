package io.lambdarouter.dynamodb.internal;

import org.jspecify.annotations.Nullable;

/** Calls what makes an object of one class of the application, and what sets its properties; for any number of threads. */
interface ItemAccess {

    /**
     * Makes an object.
     *
     * @param arguments one for each parameter of the creator, of just its type or of the class that boxes it
     * @throws Throwable what the creator throws
     */
    Object create(@Nullable Object... arguments) throws Throwable;

    /**
     * Sets a property by a setter or a field.
     *
     * @param property which one, counted from 0
     * @throws Throwable what the setter throws
     */
    void write(int property, Object bean, @Nullable Object value) throws Throwable;
}
