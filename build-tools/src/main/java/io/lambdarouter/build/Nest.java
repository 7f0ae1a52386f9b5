package io.lambdarouter.build;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Adds members to the nest that a class is the host of. */
final class Nest {

    private Nest() {}

    static byte[] withMembers(byte[] host, Set<String> added) {
        Set<String> members = new TreeSet<>(added);
        ClassReader reader = new ClassReader(host);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestMember(String member) {
                        members.add(member);
                    }
                },
                ClassReader.SKIP_CODE);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitNestMember(String member) {
                        // all of them are written at the end
                    }
                },
                0);
        members.forEach(writer::visitNestMember);
        return writer.toByteArray();
    }
}
