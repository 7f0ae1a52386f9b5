package io.lambdarouter.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes a value on the stack one of another type, as {@link java.lang.invoke.LambdaMetafactory} says it does. */
final class Adaptation {

    private static final String OBJECT = "java/lang/Object";

    private static final Map<Type, String> BOXES = Map.of(
            Type.BOOLEAN_TYPE, "java/lang/Boolean",
            Type.BYTE_TYPE, "java/lang/Byte",
            Type.CHAR_TYPE, "java/lang/Character",
            Type.SHORT_TYPE, "java/lang/Short",
            Type.INT_TYPE, "java/lang/Integer",
            Type.LONG_TYPE, "java/lang/Long",
            Type.FLOAT_TYPE, "java/lang/Float",
            Type.DOUBLE_TYPE, "java/lang/Double");

    private Adaptation() {}

    /** A result may also be dropped. */
    static void ofResult(MethodVisitor code, Type from, Type to) {
        if (!to.equals(Type.VOID_TYPE)) {
            of(code, from, to);
        } else if (!from.equals(Type.VOID_TYPE)) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
    }

    static void of(MethodVisitor code, Type from, Type to) {
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            box(code, from);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static String boxOf(Type primitive) {
        return BOXES.getOrDefault(primitive, OBJECT);
    }

    private static boolean isPrimitive(Type type) {
        return BOXES.containsKey(type);
    }

    private static void box(MethodVisitor code, Type from) {
        String box = boxOf(from);
        String descriptor = Type.getMethodDescriptor(Type.getObjectType(box), from);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
    }

    /** Of a box that is known, what is in it may have to be widened; any other object is a number if a number is wanted. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type content = contentOf(from, to);
        boolean isNumber = !BOXES.containsValue(from.getInternalName())
                && !to.equals(Type.BOOLEAN_TYPE)
                && !to.equals(Type.CHAR_TYPE);
        String box = isNumber ? "java/lang/Number" : boxOf(content);
        if (!box.equals(from.getInternalName())) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, content.getClassName() + "Value", Type.getMethodDescriptor(content), false);
        widen(code, content, to);
    }

    /** What is in a box, and in one that is not known what is wanted. */
    private static Type contentOf(Type box, Type wanted) {
        return BOXES.entrySet().stream()
                .filter(known -> known.getValue().equals(box.getInternalName()))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(wanted);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        if (kind(from) != kind(to)) {
            code.visitInsn(
                    switch (kind(from)) {
                        case Type.INT -> fromInt(kind(to));
                        case Type.LONG -> kind(to) == Type.FLOAT ? Opcodes.L2F : Opcodes.L2D;
                        default -> Opcodes.F2D;
                    });
        }
    }

    private static int fromInt(int to) {
        return switch (to) {
            case Type.LONG -> Opcodes.I2L;
            case Type.FLOAT -> Opcodes.I2F;
            default -> Opcodes.I2D;
        };
    }

    /** To the JVM, all that is smaller is an int. */
    private static int kind(Type type) {
        return switch (type.getSort()) {
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> type.getSort();
            default -> Type.INT;
        };
    }
}
