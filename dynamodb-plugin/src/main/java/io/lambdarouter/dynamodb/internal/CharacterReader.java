package io.lambdarouter.dynamodb.internal;

import org.jspecify.annotations.Nullable;

/** Makes characters, of texts that are one character long. */
record CharacterReader(boolean primitive) implements BoxedReader {

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case S, N, B -> parse(in);
            default -> throw in.misfit(expected());
        };
    }

    @Override
    public Object parse(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("Not one character");
        }
        return text.charAt(0);
    }

    @Override
    public @Nullable Object ofNothing() {
        return primitive ? '\0' : null;
    }

    @Override
    public String expected() {
        return "a text of one character";
    }
}
