package io.lambdarouter.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The texts of an event that a message or an answer may hold: names, and all that stands outside of keys and images. */
final class EventTexts {

    private static final Set<String> ITEMS = Set.of("Keys", "NewImage", "OldImage");

    private final Set<String> texts = new HashSet<>();

    private EventTexts() {}

    /** Those of an event, none of bytes that are no JSON. */
    static Set<String> of(byte[] event) {
        EventTexts found = new EventTexts();
        found.document(event);
        return found.texts;
    }

    private void document(byte[] json) {
        try {
            walk(JsonDocument.parse(json).root(), false);
        } catch (LambdaRouterException e) {
            return; // no JSON, no texts
        }
    }

    private void walk(JsonSlice value, boolean inItem) {
        if (value.is(JsonKind.OBJECT)) {
            for (JsonFields fields = value.fields(); fields.next(); ) {
                texts.add(fields.name());
                walk(fields.value(), inItem || ITEMS.contains(fields.name()));
            }
        } else if (value.is(JsonKind.ARRAY)) {
            for (JsonElements elements = value.elements(); elements.next(); ) {
                walk(elements.value(), inItem);
            }
        } else if (!inItem) {
            scalar(value);
        }
    }

    /** A text may be what Kinesis carries: an event in base64. */
    private void scalar(JsonSlice value) {
        String text = value.is(JsonKind.STRING) ? value.text() : value.json();
        texts.add(text);
        try {
            document(Base64.getDecoder().decode(text.getBytes(UTF_8)));
        } catch (IllegalArgumentException e) {
            return; // no base64
        }
    }
}
