package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for values that a JSON-B provider would bind to something else in silence: it reads float, double, boolean and char
 * as text and does not say what for.
 *
 * <p>What is malformed, missing or of another shape is passed over: it is found when the provider reads the item.
 */
interface Guard {

    /**
     * Looks at an attribute value.
     *
     * @param target what is bound, for messages
     * @throws InvalidRecordException if there is a value that does not fit
     */
    default void check(JsonSlice value, Type target) {
        value.firstField("M").filter(map -> map.is(JsonKind.OBJECT)).ifPresent(map -> checkItem(map, target));
    }

    /** Looks at attribute values by name. */
    default void checkItem(JsonSlice item, Type target) {}

    /** Looks at a member of a set, which is a plain string. */
    default void checkMember(JsonSlice member, AttributeType type, Type target) {}

    /** Of a value without parts. */
    record OfScalar(ValueReader reader) implements Guard {

        @Override
        public void check(JsonSlice value, Type target) {
            ItemCursor.of(value, target).value(reader);
        }

        @Override
        public void checkMember(JsonSlice member, AttributeType type, Type target) {
            ItemCursor.of(member, target).member(type, reader);
        }
    }

    /** Of an object with properties. */
    record OfMembers(Map<String, Guard> guards) implements Guard {

        @Override
        public void checkItem(JsonSlice item, Type target) {
            for (JsonFields fields = item.fields(); fields.next(); ) {
                Optional.ofNullable(guards.get(fields.name())).ifPresent(guard -> guard.check(fields.value(), target));
            }
        }
    }

    /** Of an object whose class is named in it. */
    record OfSubtypes(String key, Map<String, Guard> guards) implements Guard {

        @Override
        public void checkItem(JsonSlice item, Type target) {
            item.firstField(key)
                    .flatMap(name -> name.firstField("S"))
                    .filter(alias -> alias.is(JsonKind.STRING))
                    .map(alias -> guards.get(alias.text()))
                    .ifPresent(guard -> guard.checkItem(item, target));
        }
    }

    /** Of a map. */
    record OfValues(Guard values) implements Guard {

        @Override
        public void checkItem(JsonSlice item, Type target) {
            for (JsonFields fields = item.fields(); fields.next(); ) {
                values.check(fields.value(), target);
            }
        }
    }

    /** Of a list, set or array. */
    record OfElements(Guard element) implements Guard {

        private static final List<AttributeType> SETS = List.of(AttributeType.SS, AttributeType.NS, AttributeType.BS);

        @Override
        public void check(JsonSlice value, Type target) {
            array(value, AttributeType.L).ifPresent(list -> {
                for (JsonElements elements = list.elements(); elements.next(); ) {
                    element.check(elements.value(), target);
                }
            });
            for (AttributeType type : SETS) {
                array(value, type).ifPresent(set -> checkSet(set, type.member(), target));
            }
        }

        private static Optional<JsonSlice> array(JsonSlice value, AttributeType type) {
            return value.firstField(type.name()).filter(array -> array.is(JsonKind.ARRAY));
        }

        private void checkSet(JsonSlice set, AttributeType member, Type target) {
            for (JsonElements elements = set.elements(); elements.next(); ) {
                element.checkMember(elements.value(), member, target);
            }
        }
    }
}
