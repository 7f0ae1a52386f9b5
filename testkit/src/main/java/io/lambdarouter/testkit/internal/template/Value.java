package io.lambdarouter.testkit.internal.template;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value in a template, with the line on which it stands. */
sealed interface Value {

    int line();

    /** Whether both say the same, on whatever lines. */
    boolean isSame(Value other);

    /**
     * Text, a number or a truth value, all as text; what is only known when the template is deployed stands as
     * <code>${Name}</code> in it.
     *
     * @param text the text
     * @param certain whether it names one thing for sure: false where parameters, imports or conditions decide
     * @param line where it stands
     */
    record Scalar(String text, boolean certain, int line) implements Value {
        @Override
        public boolean isSame(Value other) {
            return other instanceof Scalar scalar && scalar.text.equals(text);
        }

        /** YAML 1.1 and CloudFormation know more than one word for it. */
        boolean isTrue() {
            return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
        }
    }

    /** A list. */
    record Items(List<Value> values, int line) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public boolean isSame(Value other) {
            return other instanceof Items items
                    && items.values.size() == values.size()
                    && IntStream.range(0, values.size())
                            .allMatch(i -> values.get(i).isSame(items.values.get(i)));
        }
    }

    /** A map, in the order of the template. */
    record Fields(Map<String, Value> members, int line) implements Value {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        Optional<Value> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public boolean isSame(Value other) {
            return other instanceof Fields fields
                    && fields.members.keySet().equals(members.keySet())
                    && members.entrySet().stream()
                            .allMatch(member -> fields.get(member.getKey())
                                    .filter(member.getValue()::isSame)
                                    .isPresent());
        }
    }

    /** The value at a path; an uncertain one on the way stands for all that it may hold. */
    default Optional<Value> at(String... path) {
        if (path.length == 0 || isUncertain()) {
            return Optional.of(this);
        }
        return this instanceof Fields fields
                ? fields.get(path[0]).flatMap(next -> next.at(Arrays.copyOfRange(path, 1, path.length)))
                : Optional.empty();
    }

    /** The scalar at a path. */
    default Optional<Scalar> scalarAt(String... path) {
        return at(path).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    default boolean isUncertain() {
        return this instanceof Scalar scalar && !scalar.certain();
    }

    /** The values of a list; none of anything else. */
    default List<Value> values() {
        return this instanceof Items items ? items.values() : List.of();
    }

    /** The members of a map; none of anything else. */
    default Map<String, Value> members() {
        return Map.of();
    }
}
