package io.lambdarouter.spi.json;

import org.jspecify.annotations.Nullable;

/**
 * The names met last in a document: its records have the same ones.
 *
 * <p>Threads may overwrite each other's: a name's text never changes, and one that is not found is only made anew.
 */
final class JsonNames {

    private static final int MOST = 256;

    private static final byte[] NO_NAME = {'"', '"'};

    private final @Nullable JsonName[] names;
    private final JsonName none = new JsonName(NO_NAME, 0, 2);

    /** As many as fit a document: a small one has few names, and there may be many small ones. */
    JsonNames(int documentLength) {
        names = new JsonName[documentLength < 8_192 ? 16 : MOST];
    }

    /** What stands before the first name. */
    JsonName none() {
        return none;
    }

    /** A name of ASCII without escapes that is written between two offsets, quotes included. */
    JsonName name(byte[] json, int start, int end) {
        int slot = slot(json, start, end);
        @Nullable JsonName known = names[slot];
        if (known != null && known.is(json, start, end)) {
            return known;
        }
        JsonName name = new JsonName(json, start, end);
        names[slot] = name;
        return name;
    }

    private int slot(byte[] json, int start, int end) {
        int hash = end - start;
        for (int i = start + 1; i < end - 1; i++) {
            hash = hash * 31 + json[i];
        }
        return (hash ^ hash >>> 8) & (names.length - 1);
    }
}
