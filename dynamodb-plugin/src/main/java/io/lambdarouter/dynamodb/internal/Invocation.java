package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls the application's classes. Reflection costs least at a cold start, and later about as little as anything else. */
final class Invocation {

    private Invocation() {}

    /**
     * Spares a public member, or a protected constructor, the look at its caller at each call; until the JVM compiles calls
     * with its second compiler, that takes longer than everything else.
     */
    static void speedUp(Member member) {
        ((AccessibleObject) member).setAccessible(true);
    }

    /**
     * Makes an object by a constructor or a static method.
     *
     * @throws ApplicationException if that throws
     */
    static Object create(Executable creator, @Nullable Object... arguments) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) creator).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw ApplicationException.of(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // tried when the class was looked at
        }
    }

    /**
     * Sets a property by a setter or a field.
     *
     * @throws ApplicationException if the setter throws
     */
    static void write(Member writer, Object bean, @Nullable Object value) {
        try {
            if (writer instanceof Field field) {
                field.set(bean, value);
            } else {
                ((Method) writer).invoke(bean, value);
            }
        } catch (InvocationTargetException e) {
            throw ApplicationException.of(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // tried when the class was looked at
        }
    }
}
