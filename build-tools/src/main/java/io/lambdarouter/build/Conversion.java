package io.lambdarouter.build;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The conversion of one class: what the JVM would make of a lambda expression is made by the class that is added for it. */
final class Conversion extends ClassVisitor {

    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    /** How javac begins the names of methods with the code of an expression, and how it is called where no dynamic call is left. */
    private static final String PREFIX = "lambda$";

    private static final String RENAMED = "expression$";

    private final ClassReader original;
    private final ClassWriter writer;
    private final Set<String> converted = new HashSet<>();
    private final Map<String, byte[]> made = new TreeMap<>();
    private final Set<String> used = new HashSet<>();
    private String nestHost;

    Conversion(ClassReader original) {
        this(original, new ClassWriter(0));
    }

    private Conversion(ClassReader original, ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.original = original;
        this.writer = writer;
        this.nestHost = original.getClassName();
    }

    byte[] run() {
        original.accept(new Search(), ClassReader.SKIP_DEBUG);
        original.accept(this, 0);
        return writer.toByteArray();
    }

    /** The classes that were added. */
    Map<String, byte[]> made() {
        return made;
    }

    /** The added classes that the class uses, of an earlier conversion too. */
    Set<String> used() {
        return used;
    }

    /** The class whose nest the added ones must be in, to call what is private. */
    String nestHost() {
        return nestHost;
    }

    @Override
    public void visitNestHost(String host) {
        nestHost = host;
        super.visitNestHost(host);
    }

    /** Who looks at what a class uses, and finds a method of javac's name, looks for the dynamic call and is lost without it. */
    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new CallSites(super.visitMethod(access, renamed(name), descriptor, signature, exceptions));
    }

    private String renamed(String method) {
        return converted.contains(method) ? RENAMED + method.substring(PREFIX.length()) : method;
    }

    private static boolean isLambda(Handle bootstrap) {
        return bootstrap.getOwner().equals(METAFACTORY) && bootstrap.getName().equals("metafactory");
    }

    /** Finds the methods with the code of the expressions that are converted. */
    private final class Search extends ClassVisitor {

        Search() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... arguments) {
                    if (isLambda(bootstrap)) {
                        add((Handle) arguments[1]);
                    }
                }
            };
        }

        private void add(Handle implementation) {
            if (implementation.getName().startsWith(PREFIX)) {
                converted.add(implementation.getName());
            }
        }
    }

    /** The places in a method where lambda expressions become objects. */
    private final class CallSites extends MethodVisitor {

        CallSites(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        /** Both take what is captured from the stack, and leave the object there. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (isLambda(bootstrap)) {
                String added = original.getClassName() + LambdaClasses.MARK + (made.size() + 1);
                made.put(
                        added,
                        new LambdaClass(
                                        added,
                                        nestHost,
                                        name,
                                        descriptor,
                                        (Type) arguments[0],
                                        renamed((Handle) arguments[1]),
                                        (Type) arguments[2])
                                .toBytes());
                visitMethodInsn(Opcodes.INVOKESTATIC, added, LambdaClass.FACTORY, descriptor, false);
            } else {
                super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            }
        }

        private Handle renamed(Handle method) {
            return new Handle(
                    method.getTag(),
                    method.getOwner(),
                    Conversion.this.renamed(method.getName()),
                    method.getDesc(),
                    method.isInterface());
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.contains(LambdaClasses.MARK)) {
                used.add(owner);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}
