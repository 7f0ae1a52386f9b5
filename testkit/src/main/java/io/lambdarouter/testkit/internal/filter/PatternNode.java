package io.lambdarouter.testkit.internal.filter;

import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a pattern, to be compared with the part of a record at the same path, which may not be there. */
sealed interface PatternNode {

    boolean matches(Optional<JsonSlice> value);

    /** Whether it matches some value of which so much is known. */
    boolean mayMatch(Knowledge value);

    /** An object: all of its members have to match, and one of each group of alternatives. */
    record Fields(Map<String, PatternNode> fields, List<List<Fields>> alternatives) implements PatternNode {

        public Fields {
            fields = Map.copyOf(fields);
            alternatives = List.copyOf(alternatives);
        }

        /** Of an array, one element has to match as a whole; one without elements is as good as absent. */
        @Override
        public boolean matches(Optional<JsonSlice> value) {
            Optional<JsonSlice> array = value.filter(found -> found.is(JsonKind.ARRAY));
            return (array.isPresent() && array.get().elements().next())
                    ? anyElementMatches(array.get())
                    : fieldsMatch(value);
        }

        @Override
        public boolean mayMatch(Knowledge value) {
            return fields.entrySet().stream().allMatch(field -> field.getValue().mayMatch(value.member(field.getKey())))
                    && alternatives.stream()
                            .allMatch(group -> group.stream().anyMatch(alternative -> alternative.mayMatch(value)));
        }

        private boolean anyElementMatches(JsonSlice array) {
            for (JsonElements elements = array.elements(); elements.next(); ) {
                if (matches(Optional.of(elements.value()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean fieldsMatch(Optional<JsonSlice> value) {
            return fields.entrySet().stream()
                            .allMatch(field ->
                                    field.getValue().matches(value.flatMap(found -> found.firstField(field.getKey()))))
                    && alternatives.stream()
                            .allMatch(group -> group.stream().anyMatch(alternative -> alternative.matches(value)));
        }
    }

    /** An array: the value has to satisfy one of the conditions. */
    record Leaf(List<Condition> conditions) implements PatternNode {

        public Leaf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean matches(Optional<JsonSlice> value) {
            List<JsonSlice> leaves = new ArrayList<>();
            value.ifPresent(found -> addLeaves(found, leaves));
            return conditions.stream().anyMatch(condition -> condition.holds(leaves));
        }

        @Override
        public boolean mayMatch(Knowledge value) {
            return conditions.stream().anyMatch(value::mayMeet);
        }

        /** Strings, numbers, booleans and nulls; an object is no leaf, so that it does not even exist. */
        private static void addLeaves(JsonSlice value, List<JsonSlice> leaves) {
            if (value.is(JsonKind.ARRAY)) {
                for (JsonElements elements = value.elements(); elements.next(); ) {
                    addLeaves(elements.value(), leaves);
                }
            } else if (!value.is(JsonKind.OBJECT)) {
                leaves.add(value);
            }
        }
    }
}
