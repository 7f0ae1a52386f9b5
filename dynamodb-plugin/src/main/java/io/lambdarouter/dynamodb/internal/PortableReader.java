package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a parser to a JSON-B provider that has no method for that: from within a deserializer, by the context it is given.
 *
 * <p>One for each binder; safe for use by several threads.
 */
final class PortableReader implements JsonbDeserializer<PortableReader.Envelope> {

    @SuppressWarnings("ThreadLocalUsage") // one for each binder; it is empty between two calls
    private final ThreadLocal<Job> current = new ThreadLocal<>();

    /** Adds itself to a configuration, behind the deserializers of the application. */
    void addTo(JsonbConfig config) {
        JsonbDeserializer<?>[] ofApplication = (JsonbDeserializer<?>[])
                config.getProperty(JsonbConfig.DESERIALIZERS).orElse(new JsonbDeserializer<?>[0]);
        config.setProperty(
                JsonbConfig.DESERIALIZERS,
                Stream.concat(Stream.of(ofApplication), Stream.of(this)).toArray(JsonbDeserializer<?>[]::new));
    }

    @Nullable
    Object read(Jsonb jsonb, ItemParser parser, Type type) {
        @Nullable Job before = current.get();
        current.set(new Job(parser, type));
        try {
            return jsonb.fromJson("{}", Envelope.class).content();
        } finally {
            restore(before);
        }
    }

    /** An item's own constructor may read another image. */
    private void restore(@Nullable Job before) {
        if (before == null) {
            current.remove();
        } else {
            current.set(before);
        }
    }

    @Override
    public Envelope deserialize(JsonParser empty, DeserializationContext context, Type type) {
        Job job = current.get();
        return new Envelope(context.deserialize(job.type(), job.parser()));
    }

    /** What the provider is asked for. */
    record Envelope(@Nullable Object content) {}

    private record Job(ItemParser parser, Type type) {}
}
