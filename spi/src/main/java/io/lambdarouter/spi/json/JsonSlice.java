package io.lambdarouter.spi.json;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One value of a {@linkplain JsonDocument JSON document}, where it lies: nothing is copied or decoded before it is asked
 * for. Immutable and safe for use by several threads.
 */
public final class JsonSlice {

    private final JsonDocument document;
    private final int start;
    private final int end;
    private final int depth;
    private final int slot;

    JsonSlice(JsonDocument document, int start, int end, int depth, int slot) {
        this.document = document;
        this.start = start;
        this.end = end;
        this.depth = depth;
        this.slot = slot;
    }

    /**
     * The kind of the value.
     *
     * @return its JSON type
     */
    public JsonKind kind() {
        return JsonKind.startingWith(document.at(start));
    }

    /**
     * Whether the value is of a kind.
     *
     * @param kind a JSON type
     * @return true if it is
     */
    public boolean is(JsonKind kind) {
        return kind() == kind;
    }

    /**
     * Whether another value is written with the same bytes; two that are not may still mean the same.
     *
     * @param other a value of this document or another
     * @return true if they are the same, byte by byte
     */
    public boolean isWrittenAs(JsonSlice other) {
        return document.equals(start, end, other.document, other.start, other.end);
    }

    /**
     * The members of an object, in order; a name that is there twice is met twice.
     *
     * @return a cursor before the first member
     * @throws InvalidRecordException if the value is no object
     */
    public JsonFields fields() {
        require(JsonKind.OBJECT);
        return new JsonFields(document, start, depth, slot);
    }

    /**
     * The elements of an array, in order.
     *
     * @return a cursor before the first element
     * @throws InvalidRecordException if the value is no array
     */
    public JsonElements elements() {
        require(JsonKind.ARRAY);
        return new JsonElements(document, start, depth, slot);
    }

    /**
     * A member of an object.
     *
     * @param name the member's name
     * @return the member's value, empty where the value is no object or has no such member
     * @throws InvalidRecordException if the name is there twice, since either could be meant
     */
    public Optional<JsonSlice> field(String name) {
        if (!is(JsonKind.OBJECT)) {
            return Optional.empty();
        }
        Optional<JsonSlice> found = Optional.empty();
        for (JsonFields fields = fields(); fields.next(); ) {
            if (fields.nameIs(name)) {
                if (found.isPresent()) {
                    throw fields.duplicate();
                }
                found = Optional.of(fields.value());
            }
        }
        return found;
    }

    /**
     * The first member of a name, for a look that leaves it to others to refuse a second one.
     *
     * @param name the member's name
     * @return the member's value, empty where the value is no object or has no such member
     */
    public Optional<JsonSlice> firstField(String name) {
        if (is(JsonKind.OBJECT)) {
            for (JsonFields fields = fields(); fields.next(); ) {
                if (fields.nameIs(name)) {
                    return Optional.of(fields.value());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The text of a string.
     *
     * @return with every escape resolved
     * @throws InvalidRecordException if the value is no string
     */
    public String text() {
        require(JsonKind.STRING);
        return JsonBytes.text(document.bytes(), start + 1, end - 1);
    }

    /**
     * The value as it is written.
     *
     * @return JSON text, a string with its quotes
     */
    public String json() {
        return new String(document.bytes(), start, end - start, StandardCharsets.UTF_8);
    }

    /**
     * The value as it is written.
     *
     * @return a copy of its bytes, JSON in UTF-8
     */
    public byte[] bytes() {
        return Arrays.copyOfRange(document.bytes(), start, end);
    }

    /**
     * Reads the value token by token.
     *
     * @return a cursor before the value's first token
     */
    public JsonCursor cursor() {
        return new JsonCursor(document, start, end);
    }

    /**
     * Where the value stands in its document.
     *
     * @return a JSON path, for example {@code $.Records[0].dynamodb}; of a document of which thousands of paths have been
     *     asked for, {@code byte} and the offset
     */
    public String path() {
        return document.pathTo(start);
    }

    /**
     * Insists on a kind.
     *
     * @param expected the kind that is needed
     * @throws InvalidRecordException if the value is of another kind
     */
    public void require(JsonKind expected) {
        if (!is(expected)) {
            throw new InvalidRecordException(Diagnostic.of("LR-0301", "A value has the wrong JSON type")
                    .with("found", kind())
                    .with("expected", expected)
                    .with("at", path())
                    .remedy("look at what produced the record: the event source never sends this"));
        }
    }

    /**
     * Where the value begins.
     *
     * @return the offset in the document's bytes
     */
    public int offset() {
        return start;
    }

    int end() {
        return end;
    }

    /** The kind of the value and where it stands; never the value. */
    @Override
    public String toString() {
        return kind() + " at " + path();
    }
}
