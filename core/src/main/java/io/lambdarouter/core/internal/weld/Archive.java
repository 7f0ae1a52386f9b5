package io.lambdarouter.core.internal.weld;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A directory or jar that a class loader reads; looked at once, because each look costs a start.
 *
 * @param isNamedLibrary whether it is a known library by the name of its file, and has not been opened
 * @param manifest what the manifest of a jar that has been opened says
 */
record Archive(File file, boolean isNamedLibrary, Attributes manifest) {

    /** What lies there, empty if that is neither a directory nor a jar: the class loader passes it over as well. */
    static Optional<Archive> of(File file) {
        boolean isNamedLibrary = Libraries.isNamed(file) && file.exists();
        if (isNamedLibrary || file.isDirectory()) {
            return Optional.of(new Archive(file, isNamedLibrary, new Attributes()));
        }
        try (JarFile jar = new JarFile(file)) {
            return Optional.of(new Archive(
                    file,
                    false,
                    Optional.ofNullable(jar.getManifest())
                            .map(Manifest::getMainAttributes)
                            .orElseGet(Attributes::new)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
