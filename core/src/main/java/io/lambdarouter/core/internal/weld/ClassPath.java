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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directories and jars that a class loader and its parents read classes from. */
final class ClassPath {

    private final Map<File, Archive> archives = new LinkedHashMap<>();
    private final Deque<File> unread = new ArrayDeque<>();

    private ClassPath() {}

    static List<Archive> of(ClassLoader loader) {
        ClassPath classPath = new ClassPath();
        Stream.iterate(
                        Optional.of(loader),
                        Optional::isPresent,
                        each -> each.flatMap(child -> Optional.ofNullable(child.getParent())))
                .flatMap(Optional::stream)
                .forEach(classPath::add);
        classPath.followManifests();
        return List.copyOf(classPath.archives.values());
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
            File file = canonical(unread.remove());
            if (!archives.containsKey(file)) {
                Archive.of(file).ifPresent(this::follow);
            }
        }
    }

    private void follow(Archive archive) {
        archives.put(archive.file(), archive);
        @Nullable String classPath = archive.manifest().getValue(Attributes.Name.CLASS_PATH);
        if (classPath != null) {
            for (String entry : List.of(classPath.trim().split(" +"))) {
                resolve(archive.file(), entry).forEach(unread::add);
            }
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

    private static Stream<File> resolve(File jar, String entry) {
        try {
            URI uri = jar.toURI().resolve(entry);
            return "file".equals(uri.getScheme()) ? Stream.of(new File(uri)) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // an odd entry, which the class loader passes over as well
        }
    }
}
