package io.lambdarouter.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The application's own classes as their files were at one moment, so that a build that rewrites them changes nothing that
 * runs: a virtual machine loads a class when it is used first, which may be much later.
 *
 * @param byName by the names of the classes
 */
record ClassFiles(Map<String, ClassFile> byName) {

    private static final String EXTENSION = ".class";

    /**
     * The file of a class.
     *
     * @param bytes what it holds
     * @param source the directory that it is from
     */
    record ClassFile(ByteBuffer bytes, CodeSource source) {

        ClassFile {
            bytes = bytes.asReadOnlyBuffer();
        }

        /** What it holds, to be read by one reader. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }
    }

    ClassFiles {
        byName = Map.copyOf(byName);
    }

    /** Those in the directories now; where two have a class of one name, that of the first. */
    static ClassFiles in(ClassDirectories directories) {
        Map<String, ClassFile> files = new HashMap<>();
        directories.paths().forEach(directory -> addFiles(directory, files));
        return new ClassFiles(files);
    }

    private static void addFiles(Path directory, Map<String, ClassFile> files) {
        CodeSource source = new CodeSource(ClassDirectories.url(directory), (Certificate[]) null);
        ClassDirectories.look(directory, file -> {
            if (file.toString().endsWith(EXTENSION)) {
                read(file)
                        .ifPresent(bytes ->
                                files.putIfAbsent(className(directory.relativize(file)), new ClassFile(bytes, source)));
            }
        });
    }

    private static Optional<ByteBuffer> read(Path file) {
        try {
            return Optional.of(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String className(Path file) {
        String name = file.toString();
        return name.substring(0, name.length() - EXTENSION.length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    Optional<ClassFile> find(String className) {
        return Optional.ofNullable(byName.get(className));
    }
}
