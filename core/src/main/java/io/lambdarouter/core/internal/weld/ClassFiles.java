package io.lambdarouter.core.internal.weld;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** The class files in a directory or jar, read from there: what asks a class loader for them costs a start more. */
interface ClassFiles extends Closeable {

    /** The names of the classes. */
    List<String> names();

    /** The class file of one of them. */
    byte[] read(String className) throws IOException;

    static ClassFiles in(File archive) throws IOException {
        return archive.isDirectory()
                ? new InDirectory(archive)
                : new InJar(new JarFile(archive, false, ZipFile.OPEN_READ, JarFile.runtimeVersion()));
    }

    /** What a class file's name ends with. */
    String SUFFIX = ".class";

    /** Whether a file is that of a class by its path: a directory with a dot in its name is no package, and META-INF is none. */
    private static boolean isClass(String path) {
        return path.endsWith(SUFFIX)
                && path.indexOf('.') == path.length() - SUFFIX.length()
                && !path.startsWith("META-INF/");
    }

    private static String path(String className) {
        return className.replace('.', '/') + SUFFIX;
    }

    private static String name(String path) {
        return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
    }

    /** Those below a directory. */
    record InDirectory(File directory) implements ClassFiles {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            add(directory, "", names);
            return names;
        }

        private static void add(File directory, String path, List<String> names) {
            File[] files = directory.listFiles();
            for (File file : files == null ? new File[0] : files) {
                String inside = path.concat(file.getName());
                if (file.isDirectory()) {
                    add(file, inside.concat("/"), names);
                } else if (isClass(inside)) {
                    names.add(name(inside));
                }
            }
        }

        /** A build may have deleted it meanwhile; it is no class then, as for a class loader. */
        @Override
        public byte[] read(String className) throws IOException {
            try {
                return Files.readAllBytes(new File(directory, path(className)).toPath());
            } catch (NoSuchFileException e) {
                return new byte[0];
            }
        }

        @Override
        public void close() {}
    }

    /** Those in a jar; of a class with several versions, the one for this version of Java. */
    record InJar(JarFile jar) implements ClassFiles {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                String path = entries.nextElement().getName();
                if (isClass(path)) {
                    names.add(name(path));
                }
            }
            return names;
        }

        @Override
        public byte[] read(String className) throws IOException {
            try (InputStream stream = jar.getInputStream(jar.getJarEntry(path(className)))) {
                return stream.readAllBytes();
            }
        }

        @Override
        public void close() throws IOException {
            jar.close();
        }
    }
}
