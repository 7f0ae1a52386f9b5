package io.lambdarouter.testkit.internal.filter;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One filter of an event source mapping: an event pattern in the syntax of Amazon EventBridge, as Lambda takes it. */
public final class EventPattern {

    private final PatternNode root;

    private EventPattern(PatternNode root) {
        this.root = root;
    }

    /**
     * Reads a pattern.
     *
     * @param json a JSON object
     * @return the pattern
     * @throws IllegalArgumentException if Lambda would refuse it, or it uses an operator that Lambda does not list
     */
    public static EventPattern parse(String json) {
        try {
            JsonSlice pattern =
                    JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root();
            if (!pattern.is(JsonKind.OBJECT)) {
                throw PatternReader.invalid("it is of type " + pattern.kind() + ", expected OBJECT", pattern);
            }
            return new EventPattern(PatternReader.fields(pattern));
        } catch (InvalidEventException e) {
            throw new IllegalArgumentException(
                    "Invalid filter pattern definition: it is no JSON; correct the pattern", e);
        }
    }

    /**
     * Whether a record goes to the function.
     *
     * @param record the record as the function would get it
     * @return true if every member of the pattern matches
     */
    public boolean matches(JsonSlice record) {
        return root.matches(Optional.of(record));
    }

    /**
     * Whether there may be a record of which so much is known that goes to the function; where in doubt, yes.
     *
     * @param record what is known of the record
     * @return false if no such record matches
     */
    public boolean mayMatch(Knowledge record) {
        return root.mayMatch(record);
    }
}
