package io.lambdarouter.core.internal.weld;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks into class files without loading them; their format is chapter 4 of the Java Virtual Machine Specification. */
final class ClassFile {

    private static final byte[] ATTRIBUTE = "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII);

    /** Where the constants begin: behind the magic number, two versions and their count. */
    private static final int CONSTANTS = 10;

    private static final int TEXT = 1;

    private ClassFile() {}

    /**
     * Whether the class, or a member of it, may bear an annotation that is visible at run time: it names the attribute. What is
     * odd may; whoever loads it will see.
     */
    static boolean hasRuntimeAnnotations(byte[] classFile) {
        int left = two(classFile, CONSTANTS - 2) - 1;
        int at = CONSTANTS;
        while (left > 0) {
            int tag = at < classFile.length ? classFile[at] : 0;
            int end = at + length(tag, classFile, at);
            if (end == at || (tag == TEXT && isAttribute(classFile, at + 3, end))) {
                return true;
            }
            left -= isLong(tag) ? 2 : 1;
            at = end;
        }
        return false;
    }

    private static boolean isAttribute(byte[] classFile, int start, int end) {
        return end - start == ATTRIBUTE.length
                && end <= classFile.length
                && Arrays.equals(classFile, start, end, ATTRIBUTE, 0, ATTRIBUTE.length);
    }

    /** How long the constant is that begins at an offset, 0 if there is none that this Java knows. */
    private static int length(int tag, byte[] classFile, int at) {
        return switch (tag) {
            case TEXT -> 3 + two(classFile, at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> 0;
        };
    }

    /** A long or double takes the numbers of two constants. */
    private static boolean isLong(int tag) {
        return tag == 5 || tag == 6;
    }

    private static int two(byte[] classFile, int at) {
        return at + 1 < classFile.length ? ((classFile[at] & 0xff) << 8) | (classFile[at + 1] & 0xff) : 0;
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
