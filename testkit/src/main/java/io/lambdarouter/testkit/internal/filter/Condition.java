package io.lambdarouter.testkit.internal.filter;

import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.math.BigDecimal;
import java.util.List;

/** What a pattern demands of the leaves at one path of a record. */
sealed interface Condition {

    boolean holds(List<JsonSlice> leaves);

    /** Whether there is a text of which so much is known that satisfies it. */
    boolean mayHold(SomeText text);

    /** There is a leaf, or there is none. */
    record Exists(boolean expected) implements Condition {
        @Override
        public boolean holds(List<JsonSlice> leaves) {
            return leaves.isEmpty() != expected;
        }

        @Override
        public boolean mayHold(SomeText text) {
            return expected;
        }
    }

    /** A demand on a single leaf; of several, one has to satisfy it. */
    sealed interface OfOne extends Condition {

        boolean holds(JsonSlice leaf);

        /** Whether all texts of which so much is known satisfy it. */
        default boolean alwaysHolds(SomeText text) {
            return text.whole() && mayHold(text);
        }

        @Override
        default boolean holds(List<JsonSlice> leaves) {
            return leaves.stream().anyMatch(this::holds);
        }
    }

    /** The very value. AWS documents that Lambda compares numbers as they are written: 300, 300.0 and 3.0e2 differ. */
    record Equal(JsonKind kind, String text) implements OfOne {

        static Equal to(JsonSlice literal) {
            return new Equal(literal.kind(), textOf(literal));
        }

        @Override
        public boolean holds(JsonSlice leaf) {
            return leaf.is(kind) && textOf(leaf).equals(text);
        }

        @Override
        public boolean mayHold(SomeText some) {
            return kind == JsonKind.STRING && some.mayBe(text);
        }

        private static String textOf(JsonSlice value) {
            return value.is(JsonKind.STRING) ? value.text() : value.json();
        }
    }

    /** A string that is the text, or begins or ends with it. */
    record Text(Place place, boolean ignoreCase, String text) implements OfOne {

        enum Place {
            WHOLE,
            BEGINNING,
            END
        }

        @Override
        public boolean holds(JsonSlice leaf) {
            return leaf.is(JsonKind.STRING) && holds(leaf.text());
        }

        @Override
        public boolean mayHold(SomeText some) {
            return switch (place) {
                case WHOLE -> some.mayBe(text, ignoreCase);
                case BEGINNING -> some.mayBeginWith(text, ignoreCase);
                case END -> some.mayEndWith(text, ignoreCase);
            };
        }

        @Override
        public boolean alwaysHolds(SomeText some) {
            return place == Place.BEGINNING ? some.alwaysBeginsWith(text, ignoreCase) : some.whole() && mayHold(some);
        }

        private boolean holds(String value) {
            int offset = place == Place.END ? value.length() - text.length() : 0;
            return (place != Place.WHOLE || value.length() == text.length())
                    && value.regionMatches(ignoreCase, offset, text, 0, text.length());
        }
    }

    /** None of these. */
    record AnythingBut(List<OfOne> excluded) implements OfOne {

        public AnythingBut {
            excluded = List.copyOf(excluded);
        }

        @Override
        public boolean holds(JsonSlice leaf) {
            return excluded.stream().noneMatch(condition -> condition.holds(leaf));
        }

        @Override
        public boolean mayHold(SomeText some) {
            return excluded.stream().noneMatch(condition -> condition.alwaysHolds(some));
        }
    }

    /** A JSON number within bounds; never a number of DynamoDB, since that is a JSON string. */
    record Numeric(List<Bound> bounds) implements OfOne {

        public Numeric {
            bounds = List.copyOf(bounds);
        }

        @Override
        public boolean holds(JsonSlice leaf) {
            return leaf.is(JsonKind.NUMBER) && holds(new BigDecimal(leaf.json()));
        }

        @Override
        public boolean mayHold(SomeText text) {
            return false;
        }

        private boolean holds(BigDecimal value) {
            return bounds.stream().allMatch(bound -> bound.holds(value));
        }
    }

    /** One side of a range. */
    record Bound(String operator, BigDecimal limit) {
        boolean holds(BigDecimal value) {
            int order = value.compareTo(limit);
            return switch (operator) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }
}
