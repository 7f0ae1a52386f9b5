package io.lambdarouter.core.internal.weld;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks into class files without loading them. */
final class ClassFile {

    private static final byte[] ATTRIBUTE = "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII);

    private ClassFile() {}

    /** Whether the class, or a member of it, may bear an annotation that is visible at run time. */
    static boolean hasRuntimeAnnotations(byte[] classFile) {
        for (int i = 0; i <= classFile.length - ATTRIBUTE.length; i++) {
            if (classFile[i] == 'R'
                    && Arrays.equals(classFile, i, i + ATTRIBUTE.length, ATTRIBUTE, 0, ATTRIBUTE.length)) {
                return true;
            }
        }
        return false;
    }
}
