package io.lambdarouter.dynamodb.internal;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.spi.JsonbProvider;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Binds items to classes of the application by the rules of JSON-B: by readers of our own where those do all that a class
 * asks for, else through the JSON-B provider, which is only made when it is needed.
 *
 * <p>Safe for use by several threads.
 */
public final class ItemBinder {

    private final Optional<BinderSettings> direct;
    private final JsonbConfig config;
    private final Lazy<ProviderBinder> provider;
    private final Map<Type, ItemBinding> bindings = new ConcurrentHashMap<>();

    private ItemBinder(Optional<BinderSettings> direct, JsonbConfig config, Supplier<JsonbProvider> provider) {
        this.direct = direct;
        this.config = config;
        this.provider = new Lazy<>(() -> ProviderBinder.with(config, provider.get()));
    }

    /** A binder with the application's configuration; B is base64 text in it unless that says otherwise. */
    public static ItemBinder with(JsonbConfig application) {
        JsonbConfig config = complete(application);
        return new ItemBinder(BinderSettings.of(config), config, ProviderBinder::provider);
    }

    /** A binder that leaves every item to a provider. */
    static ItemBinder through(JsonbProvider provider, JsonbConfig application) {
        return new ItemBinder(Optional.empty(), complete(application), () -> provider);
    }

    /** A configuration of our own, so that nobody changes it any more, with what suits DynamoDB. */
    static JsonbConfig complete(JsonbConfig application) {
        JsonbConfig config = new JsonbConfig();
        config.withBinaryDataStrategy(BinaryDataStrategy.BASE_64);
        application.getAsMap().forEach(config::setProperty);
        return config;
    }

    /**
     * Gets ready to bind items to a type, so that this costs no time when the first one comes.
     *
     * <p>Whether a provider can bind it is tried with an empty item, which says nothing where the parameters of creators are
     * required.
     *
     * @return what is wrong with the type, where no item could be bound to it
     */
    public Optional<String> prepare(Type type) {
        return binding(type) instanceof ProvidedBinding provided && !requiresParameters()
                ? provided.problem()
                : Optional.empty();
    }

    private boolean requiresParameters() {
        return config.getProperty(JsonbConfig.CREATOR_PARAMETERS_REQUIRED)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /**
     * Binds one item.
     *
     * @throws InvalidRecordException if the item is malformed or does not fit the type
     */
    public Object bind(JsonSlice item, Type type) {
        return binding(type).bind(item);
    }

    private ItemBinding binding(Type type) {
        return bindings.computeIfAbsent(type, this::compile);
    }

    private ItemBinding compile(Type type) {
        return direct.flatMap(settings -> ReaderCompiler.compile(type, settings))
                .<ItemBinding>map(reader -> new DirectBinding(type, reader))
                .orElseGet(() -> new ProvidedBinding(provider.get(), type, GuardCompiler.compile(type, config)));
    }

    /** Whether items of a type are bound without the provider. */
    boolean bindsDirectly(Type type) {
        return binding(type) instanceof DirectBinding;
    }

    /** Whether the provider has been made. */
    boolean usesProvider() {
        return provider.isMade();
    }

    /**
     * Binds plain JSON, such as the state of a window.
     *
     * @throws InvalidRecordException if it does not fit the type
     */
    public Object read(String json, Type type) {
        return provider.get().read(json, type);
    }

    /** Plain JSON of an object. */
    public String write(Object object) {
        return provider.get().write(object);
    }
}
