package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A directory or jar that a class loader reads, with what a jar's manifest says, but for a known library; read once, because
 * each look costs a start.
 */
record Archive(File file, Attributes manifest) {

    /** What lies there, empty if that is neither a directory nor a jar: the class loader passes it over as well. */
    static Optional<Archive> of(File file) {
        if ((Libraries.isNamed(file) && file.exists()) || file.isDirectory()) {
            return Optional.of(new Archive(file, new Attributes()));
        }
        try (JarFile jar = new JarFile(file)) {
            return Optional.of(new Archive(
                    file,
                    Optional.ofNullable(jar.getManifest())
                            .map(Manifest::getMainAttributes)
                            .orElseGet(Attributes::new)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
