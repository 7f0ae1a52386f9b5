package io.lambdarouter.examples.patterns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Events in files beside a test. */
public final class EventFile {

    private EventFile() {}

    /** The event in the file of that name beside the class. */
    public static byte[] read(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
