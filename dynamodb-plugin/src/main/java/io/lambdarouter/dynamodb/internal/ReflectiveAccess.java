package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls by reflection, which may call whatever was found, and is slow to get going. */
record ReflectiveAccess(Executable creator, List<Member> writers) implements ItemAccess {

    /** Spares the members the look at their caller at each call. */
    ReflectiveAccess {
        creator.setAccessible(true);
        writers.forEach(writer -> ((AccessibleObject) writer).setAccessible(true));
    }

    @Override
    public Object create(@Nullable Object... arguments) throws Throwable {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) creator).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public void write(int property, Object bean, @Nullable Object value) throws Throwable {
        Member writer = writers.get(property);
        if (writer instanceof Field field) {
            field.set(bean, value);
        } else {
            invoke((Method) writer, bean, value);
        }
    }

    private static void invoke(Method setter, Object bean, @Nullable Object value) throws Throwable {
        try {
            setter.invoke(bean, value);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
