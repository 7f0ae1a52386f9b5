package io.lambdarouter.core.internal.weld;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks into class files without loading them. */
final class ClassFile {

    private static final String ATTRIBUTE = "RuntimeVisibleAnnotations";

    private ClassFile() {}

    /** Whether the class, or a member of it, may bear an annotation that is visible at run time. */
    static boolean hasRuntimeAnnotations(byte[] classFile) {
        return mentions(classFile, ATTRIBUTE);
    }

    /** Whether the names and descriptors in a class file hold an ASCII text. */
    static boolean mentions(byte[] classFile, String ascii) {
        byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= classFile.length - text.length; i++) {
            if (classFile[i] == text[0] && Arrays.equals(classFile, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
