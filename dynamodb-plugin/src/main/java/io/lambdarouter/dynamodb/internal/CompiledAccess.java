package io.lambdarouter.dynamodb.internal;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Defines a class that calls the members of one class of the application as if it had been written by hand. For reflection
 * the JVM makes a class, or several, for each single member, sooner or later: a tenth of a cold start on JDK 25.
 */
final class CompiledAccess {

    /** The JVM compiles no method of more than 8,000 bytes, and a property takes some twenty. */
    private static final int MOST_MEMBERS = 300;

    private static final ClassLoader LOADER = CompiledAccess.class.getClassLoader();

    private CompiledAccess() {}

    /** The access to a class, by reflection where compiled code may not call one of its members. */
    static ItemAccess of(Executable creator, List<Member> writers) {
        Optional<ItemAccess> compiled =
                mayCall(creator, writers) ? define(AccessWriter.write(creator, writers)) : Optional.empty();
        return compiled.orElseGet(() -> new ReflectiveAccess(creator, writers));
    }

    /** Nothing where the JVM refuses the class: reflection does the same. */
    private static Optional<ItemAccess> define(byte[] classFile) {
        try {
            return Optional.of((ItemAccess) MethodHandles.lookup()
                    .defineHiddenClass(classFile, false)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean mayCall(Executable creator, List<Member> writers) {
        return writers.size() <= MOST_MEMBERS
                && isOpen(creator)
                && areOpen(creator.getParameterTypes())
                && writers.stream().allMatch(CompiledAccess::mayWrite);
    }

    private static boolean mayWrite(Member writer) {
        Class<?> type = writer instanceof Method setter ? setter.getParameterTypes()[0] : ((Field) writer).getType();
        return isOpen(writer) && isOpen(type);
    }

    private static boolean isOpen(Member member) {
        return Modifier.isPublic(member.getModifiers()) && isOpen(member.getDeclaringClass());
    }

    private static boolean areOpen(Class<?>... types) {
        for (Class<?> type : types) {
            if (!isOpen(type)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class of this package that names a type gets just that type, and may use it. */
    private static boolean isOpen(Class<?> type) {
        if (type.isArray()) {
            return isOpen(type.getComponentType());
        }
        Module own = CompiledAccess.class.getModule();
        return type.isPrimitive()
                || (Modifier.isPublic(type.getModifiers())
                        && own.canRead(type.getModule())
                        && type.getModule().isExported(type.getPackageName(), own)
                        && isFound(type));
    }

    private static boolean isFound(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return !type.isHidden() && (loader == null || loader.equals(LOADER) || isLoaded(type));
    }

    private static boolean isLoaded(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, LOADER) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
