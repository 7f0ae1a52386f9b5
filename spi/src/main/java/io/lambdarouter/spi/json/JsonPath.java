package io.lambdarouter.spi.json;

import java.util.Optional;

/** Finds the path to a place in a document; slow, for messages only, so that nobody pays for paths nobody reads. */
final class JsonPath {

    private JsonPath() {}

    static String to(JsonDocument document, int offset) {
        StringBuilder path = new StringBuilder("$");
        Optional<JsonSlice> child = Optional.of(document.root());
        while (child.isPresent() && child.get().offset() < offset) {
            child = step(child.get(), offset, path);
        }
        return path.toString();
    }

    private static Optional<JsonSlice> step(JsonSlice parent, int offset, StringBuilder path) {
        return switch (parent.kind()) {
            case OBJECT -> member(parent.fields(), offset, path);
            case ARRAY -> element(parent.elements(), offset, path);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonSlice> member(JsonFields fields, int offset, StringBuilder path) {
        while (fields.next()) {
            if (fields.value().end() > offset) {
                append(path, fields.name());
                return Optional.of(fields.value());
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonSlice> element(JsonElements elements, int offset, StringBuilder path) {
        for (int i = 0; elements.next(); i++) {
            if (elements.value().end() > offset) {
                path.append('[').append(i).append(']');
                return Optional.of(elements.value());
            }
        }
        return Optional.empty();
    }

    /** Names that are no identifiers stand in brackets, as in RFC 9535. */
    private static void append(StringBuilder path, String name) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            path.append('.').append(name);
        } else {
            path.append("['")
                    .append(name.replace("\\", "\\\\").replace("'", "\\'"))
                    .append("']");
        }
    }
}
