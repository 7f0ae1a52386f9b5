package io.lambdarouter.testkit;

import java.util.StringJoiner;

/** Writes a JSON object, member by member. */
final class JsonMembers {

    private final StringJoiner members = new StringJoiner(",", "{", "}");

    /** Adds a text; an empty one is left out. */
    JsonMembers text(String name, String value) {
        return value.isEmpty() ? this : json(name, JsonText.quoted(value));
    }

    /** Adds what is JSON already. */
    JsonMembers json(String name, Object value) {
        members.add(JsonText.quoted(name) + ":" + value);
        return this;
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
