package io.lambdarouter.spi.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names met last in a document: its records have the same ones.
 *
 * <p>Threads may overwrite each other's: strings are immutable, and one that is not found is only made anew.
 */
final class JsonNames {

    private static final int MOST = 256;

    private final @Nullable String[] names;

    /** As many as fit a document: a small one has few names, and there may be many small ones. */
    JsonNames(int documentLength) {
        names = new String[documentLength < 8_192 ? 16 : MOST];
    }

    /** A name of ASCII without escapes that lies between two offsets. */
    String name(byte[] json, int start, int end) {
        int slot = slot(json, start, end);
        @Nullable String known = names[slot];
        if (known != null && known.length() == end - start && JsonBytes.textIs(json, start, end, known)) {
            return known;
        }
        String name = new String(json, start, end - start, StandardCharsets.ISO_8859_1);
        names[slot] = name;
        return name;
    }

    private int slot(byte[] json, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + json[i];
        }
        return (hash ^ hash >>> 8) & (names.length - 1);
    }
}
