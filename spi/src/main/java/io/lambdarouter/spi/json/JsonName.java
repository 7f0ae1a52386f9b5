package io.lambdarouter.spi.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A name of a member, of ASCII without escapes, and the one that came behind it the last time.
 *
 * <p>Threads may overwrite each other's follower: it is a guess.
 */
final class JsonName {

    private final String text;
    private final byte[] quoted;
    private @Nullable JsonName follower;

    /** The name written from one offset to another, quotes included. */
    JsonName(byte[] json, int start, int end) {
        this.quoted = Arrays.copyOfRange(json, start, end);
        this.text = new String(quoted, 1, quoted.length - 2, StandardCharsets.ISO_8859_1);
    }

    String text() {
        return text;
    }

    boolean is(byte[] json, int start, int end) {
        return Arrays.equals(json, start, end, quoted, 0, quoted.length);
    }

    /** The offset behind it if it stands at an offset, -1 if something else does. */
    int endIn(byte[] json, int start, int limit) {
        int behind = start + quoted.length;
        return behind <= limit && is(json, start, behind) ? behind : -1;
    }

    /** Itself where none is known, also to a thread that sees this object before it is complete: a guess like any other. */
    JsonName follower() {
        JsonName known = follower;
        return known == null ? this : known;
    }

    void followedBy(JsonName other) {
        follower = other;
    }
}
