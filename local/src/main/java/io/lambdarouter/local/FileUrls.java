package io.lambdarouter.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Where class loaders read files; Maven's exec plug-in, for one, runs a program in a loader of its own. */
final class FileUrls {

    private FileUrls() {}

    /** What a loader says that it reads; nothing of one that does not say, such as the system's. */
    static Stream<Path> of(ClassLoader loader) {
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).flatMap(FileUrls::path)
                : Stream.empty();
    }

    /** The file or directory of a URL, absolute; nothing where that is none. */
    static Stream<Path> path(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme())
                    ? Stream.of(Path.of(uri).toAbsolutePath().normalize())
                    : Stream.empty();
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}
