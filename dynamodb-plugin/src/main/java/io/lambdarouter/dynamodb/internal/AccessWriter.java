package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

/**
 * Writes a class that implements {@link ItemAccess} by direct calls; the terms and numbers are those of the Java Virtual
 * Machine Specification, chapters 4 and 6.
 */
final class AccessWriter {

    private static final int ALOAD_1 = 0x2b;
    private static final int ALOAD_2 = 0x2c;
    private static final int ALOAD_3 = 0x2d;
    private static final int ILOAD_1 = 0x1b;
    private static final int ALOAD_0 = 0x2a;
    private static final int AALOAD = 0x32;
    private static final int SIPUSH = 0x11;
    private static final int POP = 0x57;
    private static final int POP2 = 0x58;
    private static final int DUP = 0x59;
    private static final int TABLESWITCH = 0xaa;
    private static final int ARETURN = 0xb0;
    private static final int RETURN = 0xb1;
    private static final int PUTFIELD = 0xb5;
    private static final int INVOKEVIRTUAL = 0xb6;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int INVOKESTATIC = 0xb8;
    private static final int NEW = 0xbb;
    private static final int CHECKCAST = 0xc0;

    private static final String OBJECT = "java/lang/Object";
    private static final String NO_ARGUMENTS = "()V";
    private static final String INITIALIZER = "<init>";

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            char.class, Character.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private final ConstantPool pool = new ConstantPool();

    private AccessWriter() {}

    /** The class file of a class that makes objects by a constructor or static method, and sets properties in this order. */
    static byte[] write(Executable creator, List<Member> writers) {
        AccessWriter writer = new AccessWriter();
        Bytes methods = new Bytes()
                .two(3)
                .add(writer.initializer())
                .add(writer.create(creator))
                .add(writer.write(writers));
        return writer.file(methods);
    }

    private byte[] file(Bytes methods) {
        int self = pool.type(AccessWriter.class.getPackageName().replace('.', '/') + "/Access");
        Bytes declaration = new Bytes()
                .two(0x1030) // final, synthetic, with the super flag that every class has
                .two(self)
                .two(pool.type(OBJECT))
                .two(1)
                .two(pool.type(name(ItemAccess.class)))
                .two(0); // no fields
        return new Bytes()
                .four(0xcafebabe)
                .two(0)
                .two(61) // Java 17
                .add(pool.bytes())
                .add(declaration)
                .add(methods)
                .two(0) // no attributes
                .toArray();
    }

    private Bytes initializer() {
        Bytes code = new Bytes()
                .one(ALOAD_0)
                .one(INVOKESPECIAL)
                .two(pool.method(OBJECT, INITIALIZER, NO_ARGUMENTS))
                .one(RETURN);
        return method(INITIALIZER, NO_ARGUMENTS, code, 1, 1, new Bytes().two(0));
    }

    private Bytes create(Executable creator) {
        String owner = name(creator.getDeclaringClass());
        Bytes code = new Bytes();
        if (creator instanceof Constructor) {
            code.one(NEW).two(pool.type(owner)).one(DUP);
        }
        int depth = 4; // the object twice; the array and an index, before they give way to an argument
        int index = 0;
        for (Class<?> type : creator.getParameterTypes()) {
            code.one(ALOAD_1).one(SIPUSH).two(index++).one(AALOAD);
            cast(type, code);
            depth += slots(type);
        }
        call(creator, code);
        code.one(ARETURN);
        return method("create", "([Ljava/lang/Object;)Ljava/lang/Object;", code, depth, 2, new Bytes().two(0));
    }

    /** A jump by the number of the property; the last place of its table, which is never empty, does nothing. */
    private Bytes write(List<Member> writers) {
        int[] targets = new int[writers.size() + 1];
        int behindTable = 16 + 4 * targets.length;
        Bytes cases = new Bytes();
        for (int i = 0; i < writers.size(); i++) {
            targets[i] = behindTable + cases.size();
            write(writers.get(i), cases);
        }
        targets[writers.size()] = behindTable + cases.size();
        cases.one(RETURN);
        Bytes code = new Bytes().one(ILOAD_1).add(table(targets)).add(cases);
        return method("write", "(ILjava/lang/Object;Ljava/lang/Object;)V", code, 4, 4, frames(targets));
    }

    /** The jump, as the second instruction. */
    private static Bytes table(int... targets) {
        int last = targets.length - 1;
        Bytes table = new Bytes().one(TABLESWITCH).two(0); // two bytes align it
        table.four(targets[last] - 1).four(0).four(last);
        for (int target : targets) {
            table.four(target - 1);
        }
        return table;
    }

    private void write(Member writer, Bytes code) {
        code.one(ALOAD_2)
                .one(CHECKCAST)
                .two(pool.type(name(writer.getDeclaringClass())))
                .one(ALOAD_3);
        if (writer instanceof Field field) {
            cast(field.getType(), code);
            code.one(PUTFIELD)
                    .two(pool.field(
                            name(field.getDeclaringClass()),
                            field.getName(),
                            field.getType().descriptorString()));
        } else {
            Method setter = (Method) writer;
            cast(setter.getParameterTypes()[0], code);
            call(setter, code);
            drop(setter.getReturnType(), code);
        }
        code.one(RETURN);
    }

    private void call(Executable called, Bytes code) {
        String owner = name(called.getDeclaringClass());
        if (called instanceof Method method) {
            boolean isSetter = !Modifier.isStatic(method.getModifiers());
            code.one(isSetter ? INVOKEVIRTUAL : INVOKESTATIC)
                    .two(pool.method(owner, method.getName(), descriptor(method, method.getReturnType())));
        } else {
            code.one(INVOKESPECIAL).two(pool.method(owner, INITIALIZER, descriptor(called, void.class)));
        }
    }

    /** Makes the object on the stack a value of a type. */
    private void cast(Class<?> type, Bytes code) {
        Class<?> box = BOXES.getOrDefault(type, type);
        code.one(CHECKCAST).two(pool.type(name(box)));
        if (type.isPrimitive()) {
            code.one(INVOKEVIRTUAL)
                    .two(pool.method(name(box), type.getName() + "Value", "()" + type.descriptorString()));
        }
    }

    /** A setter may answer something. */
    private static void drop(Class<?> type, Bytes code) {
        if (type != void.class) {
            code.one(slots(type) == 2 ? POP2 : POP);
        }
    }

    private static int slots(Class<?> type) {
        return type == long.class || type == double.class ? 2 : 1;
    }

    /** Says that at each jump's target the locals are those of the start, and the stack is empty. */
    private Bytes frames(int... targets) {
        Bytes frames = new Bytes().two(targets.length);
        int previous = -1;
        for (int target : targets) {
            frames.one(251).two(target - previous - 1);
            previous = target;
        }
        return new Bytes()
                .two(1)
                .two(pool.utf8("StackMapTable"))
                .four(frames.size())
                .add(frames);
    }

    private Bytes method(String name, String descriptor, Bytes code, int depth, int locals, Bytes attributes) {
        return new Bytes()
                .two(1) // public
                .two(pool.utf8(name))
                .two(pool.utf8(descriptor))
                .two(1)
                .two(pool.utf8("Code"))
                .four(10 + code.size() + attributes.size())
                .two(depth)
                .two(locals)
                .four(code.size())
                .add(code)
                .two(0) // catches nothing
                .add(attributes);
    }

    private static String descriptor(Executable called, Class<?> result) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Class<?> type : called.getParameterTypes()) {
            descriptor.append(type.descriptorString());
        }
        return descriptor.append(')').append(result.descriptorString()).toString();
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
