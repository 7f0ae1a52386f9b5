package io.lambdarouter.spi.json;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import java.util.List;

/**
 * Steps through the members of a JSON object, in order.
 *
 * <pre>{@code
 * for (JsonFields fields = slice.fields(); fields.next(); ) {
 *     if (fields.nameIs("eventID")) { id = fields.value(); }
 * }
 * }</pre>
 *
 * <p>Not for use by several threads at once.
 */
public final class JsonFields extends JsonChildren {

    private int nameStart;
    private int nameEnd;
    private int expected;

    JsonFields(JsonDocument document, int start, int depth, int slot) {
        super(document, start, depth, slot);
    }

    /**
     * Steps to the next member.
     *
     * @return false if there is none
     */
    public boolean next() {
        int quote = nextToken();
        if (document.at(quote) == '}') {
            return false;
        }
        nameStart = quote + 1;
        nameEnd = JsonBytes.endOfString(document.bytes(), quote) - 1;
        stepTo(JsonBytes.skipSeparators(document.bytes(), nameEnd + 1));
        return true;
    }

    /**
     * The name of the current member.
     *
     * @return with every escape resolved
     */
    public String name() {
        return JsonBytes.text(document.bytes(), nameStart, nameEnd);
    }

    /**
     * The name of the current member, where it is most likely one of a few; such a one costs no new string.
     *
     * @param likely the names to be expected, in the order in which the members mostly come
     * @return with every escape resolved
     */
    public String name(List<String> likely) {
        for (int i = 0; i < likely.size(); i++) {
            int position = (expected + i) % likely.size();
            if (nameIs(likely.get(position))) {
                expected = position + 1;
                return likely.get(position);
            }
        }
        return name();
    }

    /**
     * Whether the current member has a name, without making a string of it.
     *
     * @param text the name
     * @return true if it is the member's name
     */
    public boolean nameIs(String text) {
        return JsonBytes.textIs(document.bytes(), nameStart, nameEnd, text);
    }

    /**
     * What to throw when the current member must not be there a second time.
     *
     * @return the exception, naming the place
     */
    public InvalidRecordException duplicate() {
        return new InvalidRecordException(Diagnostic.of("LR-0302", "A member of a JSON object is there twice")
                .with("at", document.pathTo(valueStart()))
                .remedy("either value could be meant, so none is taken: look at what produced the record"));
    }
}
