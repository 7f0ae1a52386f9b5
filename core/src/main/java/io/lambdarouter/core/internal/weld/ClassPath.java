package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The directories and jars that a class loader and its parents read classes from. */
final class ClassPath {

    private final Set<File> archives = new LinkedHashSet<>();
    private final Deque<File> unread = new ArrayDeque<>();

    private ClassPath() {}

    static Set<File> of(ClassLoader loader) {
        ClassPath classPath = new ClassPath();
        Stream.iterate(
                        Optional.of(loader),
                        Optional::isPresent,
                        each -> each.flatMap(child -> Optional.ofNullable(child.getParent())))
                .flatMap(Optional::stream)
                .forEach(classPath::add);
        classPath.followManifests();
        return classPath.archives;
    }

    /** Lambda's loader of a function's zip is a {@link URLClassLoader}; the system's loader says what it reads as a property. */
    private void add(ClassLoader loader) {
        if (loader instanceof URLClassLoader urls) {
            Arrays.stream(urls.getURLs()).flatMap(ClassPath::file).forEach(unread::add);
        } else if (loader.equals(ClassLoader.getSystemClassLoader())) {
            Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(File::new)
                    .forEach(unread::add);
        }
    }

    private static Stream<File> file(URL url) {
        try {
            return url.getProtocol().equals("file") ? Stream.of(new File(url.toURI())) : Stream.empty();
        } catch (URISyntaxException e) {
            return Stream.of(new File(url.getPath())); // Lambda's loader does not encode its URLs
        }
    }

    /** A long class path may stand in the manifest of an otherwise empty jar. */
    private void followManifests() {
        while (!unread.isEmpty()) {
            File archive = canonical(unread.remove());
            if (archive.isDirectory()) {
                archives.add(archive);
            } else if (archive.canRead() && !archives.contains(archive)) {
                follow(archive);
            }
        }
    }

    private void follow(File archive) {
        try (JarFile jar = new JarFile(archive)) {
            archives.add(archive);
            manifestClassPath(jar).forEach(entry -> resolve(archive, entry).forEach(unread::add));
        } catch (IOException e) {
            // no jar: the class loader passes it over as well
        }
    }

    /** One archive may be named in several ways, and must not be read twice: its observers would be called twice. */
    private static File canonical(File archive) {
        try {
            return archive.getCanonicalFile();
        } catch (IOException e) {
            return archive.getAbsoluteFile();
        }
    }

    private static List<String> manifestClassPath(JarFile jar) throws IOException {
        return Optional.ofNullable(jar.getManifest())
                .map(Manifest::getMainAttributes)
                .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                .map(entries -> List.of(entries.trim().split(" +")))
                .orElse(List.of());
    }

    private static Stream<File> resolve(File jar, String entry) {
        try {
            URI uri = jar.toURI().resolve(entry);
            return "file".equals(uri.getScheme()) ? Stream.of(new File(uri)) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // an odd entry, which the class loader passes over as well
        }
    }
}
