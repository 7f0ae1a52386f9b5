package io.lambdarouter.core.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts what names a record into the context of the application's log while its observers are called, so that each line of
 * theirs can bear it: SLF4J's {@code MDC} and Log4j's {@code ThreadContext}, those that the function has.
 *
 * <p>The router depends on neither. What goes wrong here changes nothing.
 */
final class LogContext {

    private static final String SLF4J = "org.slf4j.MDC";
    private static final List<String> CONTEXTS = List.of(SLF4J, "org.apache.logging.log4j.ThreadContext");

    private final List<Methods> contexts;

    private LogContext(List<Methods> contexts) {
        this.contexts = contexts;
    }

    /** The contexts that a loader knows; without one, nothing is done. */
    static LogContext of(ClassLoader loader) {
        return new LogContext(CONTEXTS.stream()
                .map(name -> Methods.of(name, loader))
                .flatMap(Optional::stream)
                .toList());
    }

    void around(Supplier<Map<String, String>> names, Runnable work) {
        if (contexts.isEmpty()) {
            work.run();
        } else {
            around(names.get(), work);
        }
    }

    private void around(Map<String, String> names, Runnable work) {
        contexts.forEach(context -> names.forEach(context::put));
        try {
            work.run();
        } finally {
            contexts.forEach(context -> names.keySet().forEach(context::remove));
        }
    }

    private record Methods(Method put, Method remove) {

        static Optional<Methods> of(String className, ClassLoader loader) {
            try {
                Class<?> type = Class.forName(className, true, loader);
                return keepsNothing(type)
                        ? Optional.empty()
                        : Optional.of(new Methods(
                                type.getMethod("put", String.class, String.class),
                                type.getMethod("remove", String.class)));
            } catch (ReflectiveOperationException | LinkageError e) {
                return Optional.empty();
            }
        }

        /** SLF4J without a log behind it. */
        private static boolean keepsNothing(Class<?> context) throws ReflectiveOperationException {
            return context.getName().equals(SLF4J)
                    && String.valueOf(context.getMethod("getMDCAdapter").invoke(null))
                            .contains("NOPMDCAdapter");
        }

        void put(String name, String value) {
            call(put, name, value);
        }

        void remove(String name) {
            call(remove, name);
        }

        private static void call(Method method, Object... arguments) {
            try {
                method.invoke(null, arguments);
            } catch (InvocationTargetException e) {
                Fatal.rethrow(e.getTargetException());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e); // both are public, as they were found
            }
        }
    }
}
