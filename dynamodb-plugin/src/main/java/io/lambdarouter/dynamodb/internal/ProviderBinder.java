package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.spi.JsonbProvider;
import java.lang.reflect.Type;
import java.util.Optional;
import org.eclipse.yasson.JsonBindingProvider;
import org.jspecify.annotations.Nullable;

/** Binds through a JSON-B provider: it is given a parser that reads items as plain JSON. */
final class ProviderBinder {

    private final Jsonb jsonb;
    private final Reader reader;
    private final BindingCause.Finder causes;

    private ProviderBinder(Jsonb jsonb, Reader reader, BindingCause.Finder causes) {
        this.jsonb = jsonb;
        this.reader = reader;
        this.causes = causes;
    }

    /** Yasson where it is there, which needs no look-up; another provider where the application has put that in its place. */
    static JsonbProvider provider() {
        try {
            return new JsonBindingProvider();
        } catch (LinkageError e) {
            return JsonbProvider.provider();
        }
    }

    static ProviderBinder with(JsonbConfig config, JsonbProvider provider) {
        BindingCause.Finder causes = BindingCause.Finder.of(provider);
        return causes.isOf("org.eclipse.yasson.")
                ? yasson(config, provider, causes)
                : portable(config, provider, causes);
    }

    private static ProviderBinder yasson(JsonbConfig config, JsonbProvider provider, BindingCause.Finder causes) {
        Jsonb jsonb = provider.create().withConfig(config).build();
        return new ProviderBinder(jsonb, (parser, type) -> YassonReader.read(jsonb, parser, type), causes);
    }

    private static ProviderBinder portable(JsonbConfig shared, JsonbProvider provider, BindingCause.Finder causes) {
        JsonbConfig config = new JsonbConfig();
        shared.getAsMap().forEach(config::setProperty);
        PortableReader portable = new PortableReader();
        portable.addTo(config);
        Jsonb jsonb = provider.create().withConfig(config).build();
        return new ProviderBinder(jsonb, (parser, type) -> portable.read(jsonb, parser, type), causes);
    }

    /**
     * Binds one item.
     *
     * @throws InvalidRecordException if the item is malformed or does not fit the type
     */
    Object bind(JsonSlice item, Type type) {
        ItemParser parser = new ItemParser(item);
        try {
            return Optional.ofNullable(reader.read(parser, type))
                    .orElseThrow(() ->
                            new InvalidRecordException(Unbindable.failure(type, "null as the result", parser.path())));
        } catch (RuntimeException e) {
            throw BindingCause.ours(e).orElseGet(() -> failed(causes.find(e), parser, type));
        }
    }

    /** What the provider itself fails with on an item, empty where it does not, or the application's own code does. */
    Optional<String> failure(JsonSlice item, Type type) {
        try {
            reader.read(new ItemParser(item), type);
            return Optional.empty();
        } catch (RuntimeException e) {
            Throwable cause = causes.find(e);
            return cause instanceof BindingCause ? Optional.of(BindingCause.nameOf(cause)) : Optional.empty();
        }
    }

    private static InvalidRecordException failed(Throwable cause, ItemParser parser, Type type) {
        return new InvalidRecordException(Unbindable.failure(type, BindingCause.nameOf(cause), parser.path()), cause);
    }

    /**
     * Binds plain JSON, such as the state of a window.
     *
     * @throws InvalidRecordException if it does not fit the type
     */
    Object read(String json, Type type) {
        try {
            return Optional.ofNullable(jsonb.<Object>fromJson(json, type)).orElseThrow();
        } catch (RuntimeException e) {
            Throwable cause = causes.find(e);
            throw new InvalidRecordException(
                    Diagnostic.of("LR-1020", "The state of a tumbling window cannot be bound")
                            .with("class", type.getTypeName())
                            .with("binding failed with", BindingCause.nameOf(cause))
                            .remedy("make the class fit the state, also the empty object that a window begins with"),
                    cause);
        }
    }

    /** Plain JSON of an object. */
    String write(Object object) {
        return jsonb.toJson(object);
    }

    /** How a parser is given to the provider. */
    private interface Reader {
        @Nullable
        Object read(ItemParser parser, Type type);
    }
}
