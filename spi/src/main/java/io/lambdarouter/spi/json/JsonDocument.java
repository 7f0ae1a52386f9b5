package io.lambdarouter.spi.json;

import io.lambdarouter.InvalidEventException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A whole JSON text that has been checked: strict UTF-8, strict RFC 8259, nested at most {@value #MAX_DEPTH} deep.
 *
 * <p>A byte order mark before the text is accepted. Escapes of lone surrogates are accepted and kept. Immutable as long as
 * nobody changes the bytes it was made of; safe for use by several threads.
 */
public final class JsonDocument {

    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 512;

    /** What all paths of a document may cost, in bytes passed: a second one of junk must not be the work of a minute. */
    private static final long PATH_BUDGET = 64L * 1024 * 1024;

    private final byte[] json;
    private final JsonContainers containers;
    private final int rootStart;
    private final AtomicLong passedForPaths = new AtomicLong();
    private @Nullable JsonNames names;

    private JsonDocument(byte[] json, JsonContainers containers, int rootStart) {
        this.json = json;
        this.containers = containers;
        this.rootStart = rootStart;
    }

    /**
     * Checks a JSON text.
     *
     * @param json the bytes; not copied, so nobody may change them afterwards
     * @return the document
     * @throws InvalidEventException if the bytes are empty, no UTF-8, no JSON, or nested too deeply
     */
    public static JsonDocument parse(byte[] json) {
        JsonScanner scanner = new JsonScanner(Objects.requireNonNull(json));
        int rootStart = scanner.scan();
        return new JsonDocument(json, scanner.containers(), rootStart);
    }

    /**
     * The value that the text consists of.
     *
     * @return the root value
     */
    public JsonSlice root() {
        return new JsonSlice(this, rootStart, endOf(rootStart, 0), 0, 0);
    }

    boolean equals(int start, int end, JsonDocument other, int otherStart, int otherEnd) {
        return Arrays.equals(json, start, end, other.json, otherStart, otherEnd);
    }

    /** Where a place is, for a message: its path, or only its byte where thousands of paths have been asked for already. */
    String pathTo(int offset) {
        return passedForPaths.addAndGet(offset) <= PATH_BUDGET ? JsonPath.to(this, offset) : "byte " + offset;
    }

    /** Made when it is first asked for; two threads may make two, and either serves. */
    JsonNames names() {
        JsonNames made = names;
        if (made == null) {
            made = new JsonNames(json.length);
            names = made;
        }
        return made;
    }

    byte at(int offset) {
        return json[offset];
    }

    byte[] bytes() {
        return json;
    }

    JsonContainers containers() {
        return containers;
    }

    /** The offset behind the value that starts at an offset; the slot counts only for a container that has one. */
    int endOf(int start, int slot) {
        byte first = json[start];
        if ((first == '{' || first == '[') && slot != JsonContainers.NONE) {
            return containers.end(slot);
        }
        return JsonBytes.endOfValue(json, start);
    }
}
