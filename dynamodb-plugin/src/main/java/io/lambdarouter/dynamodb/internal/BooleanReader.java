package io.lambdarouter.dynamodb.internal;

import org.jspecify.annotations.Nullable;

/** Makes truth values, of the texts true and false too, as JSON-B wants it; any other text is none. */
record BooleanReader(boolean primitive) implements BoxedReader {

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case BOOL -> in.truth();
            case S, B -> parse(in);
            default -> throw in.misfit(expected());
        };
    }

    @Override
    public Object parse(String text) {
        boolean truth = Boolean.parseBoolean(text);
        if (!truth && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return truth;
    }

    @Override
    public @Nullable Object ofNothing() {
        return primitive ? false : null;
    }

    @Override
    public String expected() {
        return "BOOL, or the text true or false";
    }
}
