package io.lambdarouter.dynamodb.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes constants of an enum of their names. */
record EnumReader(Class<?> type, Map<String, Object> constants) implements ScalarReader {

    static EnumReader of(Class<?> type) {
        return new EnumReader(
                type,
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity())));
    }

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case S, B, BOOL -> parse(in);
            default -> throw in.misfit(expected());
        };
    }

    @Override
    public Object parse(String text) {
        return Optional.ofNullable(constants.get(text)).orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public String expected() {
        return "the name of a constant of " + type.getName();
    }
}
