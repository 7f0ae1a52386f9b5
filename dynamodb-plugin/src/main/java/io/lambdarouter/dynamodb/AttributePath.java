package io.lambdarouter.dynamodb;

import io.lambdarouter.dynamodb.internal.AttributeType;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to an attribute within an item: names of members of maps, and places in lists. */
final class AttributePath {

    /** A name, in which a backslash quotes, or a place in brackets; behind each but the last, what begins the next. */
    private static final Pattern STEP = Pattern.compile("((?:[^.\\[\\]\\\\]|\\\\[.\\[\\]\\\\])+)|\\[(\\d{1,6})]");

    private final String text;
    private final List<Step> steps;

    private AttributePath(String text, List<Step> steps) {
        this.text = text;
        this.steps = List.copyOf(steps);
    }

    /** The path that a text describes, empty where it describes none. */
    static Optional<AttributePath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        for (int i = 0; i < text.length(); i = step.end()) {
            boolean dot = i > 0 && text.charAt(i) == '.';
            int from = dot ? i + 1 : i;
            if (!step.region(from, text.length()).lookingAt() || !fits(step, i, dot)) {
                return Optional.empty();
            }
            steps.add(step(step));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new AttributePath(text, steps));
    }

    /** A name stands at the beginning or behind a dot, a place behind neither. */
    private static boolean fits(Matcher step, int index, boolean dot) {
        boolean name = step.group(1) != null;
        return name ? index == 0 || dot : index > 0 && !dot;
    }

    private static Step step(Matcher step) {
        return step.group(1) == null
                ? new Place(Integer.parseInt(step.group(2)))
                : new Name(step.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /**
     * The attribute value at the path.
     *
     * @param item an image or the keys
     * @return the value, empty where the item has none there
     */
    Optional<JsonSlice> in(JsonSlice item) {
        Optional<JsonSlice> found = ((Name) steps.get(0)).of(item);
        for (int i = 1; i < steps.size() && found.isPresent(); i++) {
            found = steps.get(i).below(found.get());
        }
        return found;
    }

    /** The attribute of the item itself that the path begins with. */
    String attribute() {
        return ((Name) steps.get(0)).name();
    }

    @Override
    public String toString() {
        return text;
    }

    /** From an attribute value to one within it. */
    private sealed interface Step {
        Optional<JsonSlice> below(JsonSlice attributeValue);
    }

    private record Name(String name) implements Step {

        @Override
        public Optional<JsonSlice> below(JsonSlice attributeValue) {
            return attributeValue.field(AttributeType.M.name()).flatMap(this::of);
        }

        Optional<JsonSlice> of(JsonSlice attributes) {
            return attributes.field(name);
        }
    }

    private record Place(int index) implements Step {

        @Override
        public Optional<JsonSlice> below(JsonSlice attributeValue) {
            return attributeValue
                    .field(AttributeType.L.name())
                    .filter(list -> list.is(JsonKind.ARRAY))
                    .flatMap(this::of);
        }

        private Optional<JsonSlice> of(JsonSlice list) {
            JsonElements elements = list.elements();
            for (int i = 0; elements.next(); i++) {
                if (i == index) {
                    return Optional.of(elements.value());
                }
            }
            return Optional.empty();
        }
    }
}
