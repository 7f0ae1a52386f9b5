package io.lambdarouter.testkit.internal.filter;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is known of a part of a record before there is one, to tell whether any such record could match a pattern. */
public abstract sealed class Knowledge {

    private Knowledge() {}

    /** What follows for a member of the part. */
    abstract Knowledge member(String name);

    /** Whether the part may be such that the condition holds. */
    abstract boolean mayMeet(Condition condition);

    /**
     * It may be there or not, and be whatever.
     *
     * @return no knowledge at all
     */
    public static Knowledge anything() {
        return new Anything();
    }

    /**
     * It is not there.
     *
     * @return the knowledge that there is nothing
     */
    public static Knowledge nothing() {
        return new Nothing();
    }

    /**
     * It is this string.
     *
     * @param text the whole string
     * @return full knowledge
     */
    public static Knowledge text(String text) {
        return new Text(new SomeText(text, true), false);
    }

    /**
     * It is a string with this beginning.
     *
     * @param prefix the beginning
     * @return partial knowledge
     */
    public static Knowledge beginningWith(String prefix) {
        return new Text(new SomeText(prefix, false), false);
    }

    /**
     * It is some string, or not there.
     *
     * @return knowledge of the type alone
     */
    public static Knowledge optionalText() {
        return new Text(new SomeText("", false), true);
    }

    /**
     * It is this JSON value.
     *
     * @param value true or false
     * @return full knowledge
     */
    public static Knowledge bool(boolean value) {
        return new Value(JsonDocument.parse(String.valueOf(value).getBytes(StandardCharsets.UTF_8))
                .root());
    }

    /**
     * It is an object.
     *
     * @param members what is known of its members
     * @param others what is known of all other members
     * @return partial knowledge
     */
    public static Knowledge object(Map<String, Knowledge> members, Knowledge others) {
        return new Members(members, others);
    }

    /**
     * It is an object of DynamoDB attributes by name: keys, an image or a map.
     *
     * @param attributes what is known of some of them
     * @param complete whether there are no others
     * @return partial knowledge
     */
    public static Knowledge item(Map<String, Knowledge> attributes, boolean complete) {
        return new Members(attributes, complete ? nothing() : attribute());
    }

    /**
     * It is an attribute of DynamoDB with its type descriptor, or not there.
     *
     * @return knowledge of the types alone
     */
    public static Knowledge attribute() {
        return new Attribute();
    }

    /** Whether it is there is unknown as well. */
    private static final class Anything extends Knowledge {
        @Override
        Knowledge member(String name) {
            return this;
        }

        @Override
        boolean mayMeet(Condition condition) {
            return true;
        }
    }

    private static final class Nothing extends Knowledge {
        @Override
        Knowledge member(String name) {
            return this;
        }

        @Override
        boolean mayMeet(Condition condition) {
            return condition.holds(List.of());
        }
    }

    private static final class Text extends Knowledge {
        private final SomeText text;
        private final boolean optional;

        private Text(SomeText text, boolean optional) {
            this.text = text;
            this.optional = optional;
        }

        @Override
        Knowledge member(String name) {
            return nothing();
        }

        @Override
        boolean mayMeet(Condition condition) {
            return condition.mayHold(text) || (optional && condition.holds(List.of()));
        }
    }

    private static final class Value extends Knowledge {
        private final JsonSlice value;

        private Value(JsonSlice value) {
            this.value = value;
        }

        @Override
        Knowledge member(String name) {
            return nothing();
        }

        @Override
        boolean mayMeet(Condition condition) {
            return condition.holds(List.of(value));
        }
    }

    /** An object is no leaf: to a condition it is as good as absent. */
    private static final class Members extends Knowledge {
        private final Map<String, Knowledge> members;
        private final Knowledge others;

        private Members(Map<String, Knowledge> members, Knowledge others) {
            this.members = Map.copyOf(members);
            this.others = others;
        }

        @Override
        Knowledge member(String name) {
            return members.getOrDefault(name, others);
        }

        @Override
        boolean mayMeet(Condition condition) {
            return condition.holds(List.of());
        }
    }

    /** Strings, numbers and binary data are JSON strings, alone or in sets. */
    private static final class Attribute extends Knowledge {
        @Override
        Knowledge member(String name) {
            return switch (name) {
                case "S", "N", "B", "SS", "NS", "BS" -> optionalText();
                case "BOOL", "NULL", "L" -> anything();
                case "M" -> item(Map.of(), false);
                default -> nothing();
            };
        }

        @Override
        boolean mayMeet(Condition condition) {
            return condition.holds(List.of());
        }
    }
}
