package io.lambdarouter.core.internal;

import io.lambdarouter.spi.EventSourcePlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The files that name plug-ins, to say in which of them a mistake is. */
final class ServiceFiles {

    private static final String NAME = "META-INF/services/" + EventSourcePlugin.class.getName();

    private final ClassLoader loader;

    ServiceFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The files with a name in them that a message complains of; all of them if none has it. */
    List<String> complainedOf(String message) {
        List<URL> all = files();
        List<URL> named = all.stream()
                .filter(file -> names(file).anyMatch(message::contains))
                .toList();
        List<URL> meant = named.isEmpty() ? all : named;
        return meant.isEmpty()
                ? List.of(NAME)
                : meant.stream().map(URL::toString).toList();
    }

    private List<URL> files() {
        try {
            return Collections.list(loader.getResources(NAME));
        } catch (IOException e) {
            return List.of(); // their common name must do
        }
    }

    private static Stream<String> names(URL file) {
        return text(file)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(name -> !name.isEmpty());
    }

    private static String text(URL file) {
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
