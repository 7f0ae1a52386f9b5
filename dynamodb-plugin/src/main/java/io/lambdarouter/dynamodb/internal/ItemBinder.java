package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.spi.JsonbProvider;
import java.lang.reflect.Type;
import java.util.Optional;
import org.eclipse.yasson.JsonBindingProvider;
import org.jspecify.annotations.Nullable;

/** Binds items to classes of the application through JSON-B; safe for use by several threads. */
public final class ItemBinder {

    private final Jsonb jsonb;
    private final Reader reader;
    private final BindingCause.Finder causes;

    private ItemBinder(Jsonb jsonb, Reader reader, BindingCause.Finder causes) {
        this.jsonb = jsonb;
        this.reader = reader;
        this.causes = causes;
    }

    /** A binder with the application's configuration; B is base64 text in it unless that says otherwise. */
    public static ItemBinder with(JsonbConfig application) {
        return with(application, provider());
    }

    /** Yasson where it is there, which needs no look-up; another provider where the application has put that in its place. */
    private static JsonbProvider provider() {
        try {
            return new JsonBindingProvider();
        } catch (LinkageError e) {
            return JsonbProvider.provider();
        }
    }

    static ItemBinder with(JsonbConfig application, JsonbProvider provider) {
        JsonbConfig config = new JsonbConfig();
        config.withBinaryDataStrategy(BinaryDataStrategy.BASE_64);
        application.getAsMap().forEach(config::setProperty);
        BindingCause.Finder causes = BindingCause.Finder.of(provider);
        return causes.isOf("org.eclipse.yasson.")
                ? yasson(config, provider, causes)
                : portable(config, provider, causes);
    }

    private static ItemBinder yasson(JsonbConfig config, JsonbProvider provider, BindingCause.Finder causes) {
        Jsonb jsonb = provider.create().withConfig(config).build();
        return new ItemBinder(jsonb, (parser, type) -> YassonReader.read(jsonb, parser, type), causes);
    }

    private static ItemBinder portable(JsonbConfig config, JsonbProvider provider, BindingCause.Finder causes) {
        PortableReader portable = new PortableReader();
        portable.addTo(config);
        Jsonb jsonb = provider.create().withConfig(config).build();
        return new ItemBinder(jsonb, (parser, type) -> portable.read(jsonb, parser, type), causes);
    }

    /**
     * Binds one item.
     *
     * @throws InvalidRecordException if the item is malformed or does not fit the type
     */
    public Object bind(JsonSlice item, Type type) {
        ItemParser parser = new ItemParser(item);
        try {
            return Optional.ofNullable(reader.read(parser, type))
                    .orElseThrow(() -> new InvalidRecordException(unbindable(parser, type, "null as the result")));
        } catch (RuntimeException e) {
            throw failed(e, parser, type);
        }
    }

    /**
     * Binds plain JSON, such as the state of a window.
     *
     * @throws InvalidRecordException if it does not fit the type
     */
    public Object read(String json, Type type) {
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
    public String write(Object object) {
        return jsonb.toJson(object);
    }

    private InvalidRecordException failed(RuntimeException thrown, ItemParser parser, Type type) {
        return ours(thrown).orElseGet(() -> {
            Throwable cause = causes.find(thrown);
            return new InvalidRecordException(unbindable(parser, type, BindingCause.nameOf(cause)), cause);
        });
    }

    private static Diagnostic unbindable(ItemParser parser, Type type, String failure) {
        return Diagnostic.of("LR-1006", "An item cannot be bound to the class that the observer asks for")
                .with("class", type.getTypeName())
                .with("binding failed with", failure)
                .with("at", parser.path())
                .remedy(ItemTypes.notPublic(type)
                        .map(hidden -> "make " + hidden.getName() + " public: JSON-B creates it")
                        .orElse("make the class fit the item, or customize JSON-B with a JsonbConfig bean"));
    }

    private static Optional<InvalidRecordException> ours(Throwable thrown) {
        return BindingCause.chain(thrown)
                .filter(InvalidRecordException.class::isInstance)
                .map(InvalidRecordException.class::cast)
                .findFirst();
    }

    /** How a parser is given to the provider. */
    private interface Reader {
        @Nullable
        Object read(ItemParser parser, Type type);
    }
}
