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
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(host)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitNestMember(String member) {
                                members.add(member);
                            }
                        },
                        0);
        members.forEach(writer::visitNestMember);
        return writer.toByteArray();
    }
}
