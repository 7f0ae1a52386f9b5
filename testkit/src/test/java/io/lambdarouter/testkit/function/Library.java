package io.lambdarouter.testkit.function;

import java.nio.file.Path;

/** A class that a function has in one of its libraries. */
public final class Library {

    /** Where this class was loaded from, and by what. */
    public String origin() {
        return origin(Library.class);
    }

    static String origin(Class<?> type) {
        String place = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
        return place + " " + type.getClassLoader().getClass().getSimpleName();
    }
}
