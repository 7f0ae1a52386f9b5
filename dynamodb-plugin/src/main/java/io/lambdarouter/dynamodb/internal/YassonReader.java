package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import org.eclipse.yasson.YassonJsonb;
import org.jspecify.annotations.Nullable;

/** Gives a parser to Yasson; the only class that knows it, so that an application can do without. */
final class YassonReader {

    private YassonReader() {}

    static @Nullable Object read(Jsonb jsonb, ItemParser parser, Type type) {
        return ((YassonJsonb) jsonb).fromJson(parser, type);
    }
}
