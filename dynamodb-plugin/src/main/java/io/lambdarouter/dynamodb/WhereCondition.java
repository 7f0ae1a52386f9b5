package io.lambdarouter.dynamodb;

import io.lambdarouter.RecordCondition.Answer;
import io.lambdarouter.spi.json.JsonSlice;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether an attribute has a certain value, or begins with a certain text. */
final class WhereCondition extends Condition {

    private final AttributePath path;
    private final ExpectedValue expected;

    WhereCondition(String annotation, AttributePath path, ExpectedValue expected) {
        super(annotation + "(attribute = \"" + path + "\", " + expected + ")");
        this.path = path;
        this.expected = expected;
    }

    AttributePath path() {
        return path;
    }

    ExpectedValue expected() {
        return expected;
    }

    @Override
    Answer test(DynamoDbRecord record) {
        JsonStreamRecord change = record.raw().dynamodb();
        Optional<JsonSlice> image = change.newImageJson().or(change::oldImageJson);
        if (image.isPresent()) {
            return Answer.of(holds(path.in(image.get())));
        }
        Optional<JsonSlice> key = change.keysJson().flatMap(path::in);
        return key.isPresent() ? Answer.of(holds(key)) : Answer.UNDECIDABLE;
    }

    private boolean holds(Optional<JsonSlice> attribute) {
        return attribute
                .map(AttributeValues::readValue)
                .filter(expected::accepts)
                .isPresent();
    }

    @Override
    int cost() {
        return 1;
    }

    @Override
    String missing(DynamoDbRecord record) {
        return "the record has no image, and its keys lack the attribute: StreamViewType is "
                + record.raw().dynamodb().streamViewType().orElse("unknown");
    }

    /** What an attribute is compared with. */
    sealed interface ExpectedValue {

        boolean accepts(AttributeValue value);

        /** Whether no attribute can meet both. */
        boolean excludes(ExpectedValue other);
    }

    /** A whole value: text, number or truth value. */
    record EqualTo(String text, Optional<BigDecimal> number) implements ExpectedValue {

        static EqualTo of(String text) {
            try {
                return new EqualTo(text, Optional.of(new BigDecimal(text)));
            } catch (NumberFormatException e) {
                return new EqualTo(text, Optional.empty());
            }
        }

        @Override
        public boolean accepts(AttributeValue value) {
            if (value instanceof AttributeValue.S string) {
                return string.value().equals(text);
            }
            if (value instanceof AttributeValue.N n) {
                return number.filter(each -> each.compareTo(n.toBigDecimal()) == 0)
                        .isPresent();
            }
            return value instanceof AttributeValue.BOOL bool
                    && String.valueOf(bool.value()).equals(text);
        }

        @Override
        public boolean excludes(ExpectedValue other) {
            return other instanceof EqualTo equal ? !isSame(equal) : other.excludes(this);
        }

        private boolean isSame(EqualTo other) {
            return text.equals(other.text)
                    || (number.isPresent()
                            && other.number.isPresent()
                            && number.get().compareTo(other.number.get()) == 0);
        }

        @Override
        public String toString() {
            return "equalTo = \"" + text + "\"";
        }
    }

    /** The beginning of a text. */
    record BeginsWith(String prefix) implements ExpectedValue {

        @Override
        public boolean accepts(AttributeValue value) {
            return value instanceof AttributeValue.S string && string.value().startsWith(prefix);
        }

        @Override
        public boolean excludes(ExpectedValue other) {
            if (other instanceof EqualTo equal) {
                return !equal.text().startsWith(prefix);
            }
            String theirs = ((BeginsWith) other).prefix;
            return !theirs.startsWith(prefix) && !prefix.startsWith(theirs);
        }

        @Override
        public String toString() {
            return "beginsWith = \"" + prefix + "\"";
        }
    }
}
