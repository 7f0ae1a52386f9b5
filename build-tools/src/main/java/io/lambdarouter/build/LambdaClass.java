package io.lambdarouter.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda expression, described as {@link java.lang.invoke.LambdaMetafactory} is told of it.
 *
 * @param name its name
 * @param nestHost the host of the nest that it belongs to
 * @param method the name of the interface's method
 * @param factory what is captured, and the interface
 * @param erased the interface's method as it is declared
 * @param implementation what the method calls
 * @param instantiated the interface's method with its type arguments
 */
record LambdaClass(
        String name,
        String nestHost,
        String method,
        String factory,
        Type erased,
        Handle implementation,
        Type instantiated) {

    /** The static method that makes an object of it, or hands out the only one where nothing is captured. */
    static final String FACTORY = "of";

    private static final String OBJECT = "java/lang/Object";
    private static final String INITIALIZER = "<init>";
    private static final String NO_ARGUMENTS = "()V";
    private static final String INSTANCE = "INSTANCE";
    private static final String FIELD = "captured";
    private static final int PRIVATE_CONSTANT = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    byte[] toBytes() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {Type.getReturnType(factory).getInternalName()};
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                OBJECT,
                interfaces);
        writer.visitNestHost(nestHost);
        addConstructor(writer);
        addFactory(writer);
        addMethod(writer);
        return writer.toByteArray();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(factory);
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private void addConstructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, INITIALIZER, constructor(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, INITIALIZER, NO_ARGUMENTS, false);
        int local = 1;
        int index = 0;
        for (Type type : captured()) {
            String field = FIELD + index++;
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, type.getDescriptor(), null, null);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field, type.getDescriptor());
            local += type.getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void addFactory(ClassWriter writer) {
        if (captured().length == 0) {
            addInstance(writer);
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, FACTORY, factory, null, null);
        code.visitCode();
        if (captured().length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, INSTANCE, descriptor());
        } else {
            create(code);
        }
        end(code, Opcodes.ARETURN);
    }

    private void addInstance(ClassWriter writer) {
        writer.visitField(PRIVATE_CONSTANT, INSTANCE, descriptor(), null, null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", NO_ARGUMENTS, null, null);
        code.visitCode();
        create(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, descriptor());
        end(code, Opcodes.RETURN);
    }

    private String descriptor() {
        return Type.getObjectType(name).getDescriptor();
    }

    private void create(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type type : captured()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, INITIALIZER, constructor(), false);
    }

    private void addMethod(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        if (isConstructor()) {
            code.visitTypeInsn(Opcodes.NEW, implementation.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> parameters = parameters();
        loadCaptured(code, parameters);
        loadArguments(code, parameters.subList(captured().length, parameters.size()));
        call(code);
        Type result = erased.getReturnType();
        Adaptation.ofResult(code, result(), result.equals(Type.VOID_TYPE) ? result : instantiated.getReturnType());
        end(code, result.getOpcode(Opcodes.IRETURN));
    }

    private boolean isConstructor() {
        return implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What is called takes: the object first, if it is a method of one. */
    private List<Type> parameters() {
        List<Type> parameters = new ArrayList<>();
        if (!isConstructor() && implementation.getTag() != Opcodes.H_INVOKESTATIC) {
            parameters.add(Type.getObjectType(implementation.getOwner()));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(implementation.getDesc())));
        return parameters;
    }

    private void loadCaptured(MethodVisitor code, List<Type> parameters) {
        int index = 0;
        for (Type type : captured()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, FIELD + index, type.getDescriptor());
            Adaptation.of(code, type, parameters.get(index++));
        }
    }

    private void loadArguments(MethodVisitor code, List<Type> parameters) {
        Type[] declared = erased.getArgumentTypes();
        Type[] actual = instantiated.getArgumentTypes();
        int local = 1;
        for (int i = 0; i < declared.length; i++) {
            code.visitVarInsn(declared[i].getOpcode(Opcodes.ILOAD), local);
            Adaptation.of(code, declared[i], actual[i]);
            Adaptation.of(code, actual[i], parameters.get(i));
            local += declared[i].getSize();
        }
    }

    /** Within a nest a private method is called like any other (JEP 181). */
    private void call(MethodVisitor code) {
        boolean onInterface = implementation.isInterface();
        int opcode = switch (implementation.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> onInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(
                opcode, implementation.getOwner(), implementation.getName(), implementation.getDesc(), onInterface);
    }

    private Type result() {
        return isConstructor()
                ? Type.getObjectType(implementation.getOwner())
                : Type.getReturnType(implementation.getDesc());
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0); // computed
        code.visitEnd();
    }
}
