package io.lambdarouter.core.internal.weld;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files in a directory or jar, read from there: what asks a class loader for them costs a start more. */
interface ClassFiles extends Closeable {

    /** The names of the classes. */
    List<String> names();

    /** The class file of one of them. */
    byte[] read(String className) throws IOException;

    static ClassFiles in(File archive) throws IOException {
        return archive.isDirectory() ? new InDirectory(archive) : new InJar(new ZipFile(archive));
    }

    /** What a class file's name ends with. */
    String SUFFIX = ".class";

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
                } else if (inside.endsWith(SUFFIX)) {
                    names.add(name(inside));
                }
            }
        }

        @Override
        public byte[] read(String className) throws IOException {
            return Files.readAllBytes(new File(directory, path(className)).toPath());
        }

        @Override
        public void close() {}
    }

    /** Those in a jar; what it holds for newer versions of Java alone is no class of its own. */
    record InJar(ZipFile jar) implements ClassFiles {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                String path = entries.nextElement().getName();
                if (path.endsWith(SUFFIX) && !path.startsWith("META-INF/")) {
                    names.add(name(path));
                }
            }
            return names;
        }

        @Override
        public byte[] read(String className) throws IOException {
            try (InputStream stream = jar.getInputStream(jar.getEntry(path(className)))) {
                return stream.readAllBytes();
            }
        }

        @Override
        public void close() throws IOException {
            jar.close();
        }
    }
}
