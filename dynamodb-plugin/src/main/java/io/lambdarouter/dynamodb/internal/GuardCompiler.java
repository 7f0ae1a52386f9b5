package io.lambdarouter.dynamodb.internal;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Compiles a type that is bound by a JSON-B provider into a guard.
 *
 * <p>A class is not guarded where annotations or the configuration let the provider read something else than its properties as
 * JSON-B finds them by itself: adapters, deserializers, number formats, visibility strategies, names without case.
 */
final class GuardCompiler {

    private static final Set<Class<?>> PRIMITIVES = Set.of(boolean.class, char.class, float.class, double.class);
    private static final Set<Class<?>> BOXES = Set.of(Boolean.class, Character.class, Float.class, Double.class);

    /** They let the provider do what is not in the classes. */
    private static final Set<String> OPAQUE = Set.of(
            JsonbConfig.ADAPTERS,
            JsonbConfig.DESERIALIZERS,
            JsonbConfig.PROPERTY_VISIBILITY_STRATEGY,
            "jsonb.user-type-mapping");

    private final PropertyNamingStrategy naming;
    private final Map<ResolvedType, Map<String, Guard>> classes = new HashMap<>();

    private GuardCompiler(PropertyNamingStrategy naming) {
        this.naming = naming;
    }

    /** A guard for items of a type, empty where there is nothing to guard. */
    static Optional<Guard> compile(Type type, JsonbConfig config) {
        if (config.getAsMap().keySet().stream().anyMatch(OPAQUE::contains)) {
            return Optional.empty();
        }
        try {
            return BinderSettings.naming(config)
                    .flatMap(naming -> new GuardCompiler(naming).guard(ResolvedType.of(type)));
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty(); // the provider says what is wrong with the class
        }
    }

    private Optional<Guard> guard(ResolvedType type) {
        Class<?> raw = type.raw();
        if (PRIMITIVES.contains(raw) || BOXES.contains(raw)) {
            return Optional.of(new Guard.OfScalar(ReaderCompiler.scalar(raw).orElseThrow()));
        }
        if (raw == OptionalDouble.class) {
            return guard(ResolvedType.of(Double.class));
        }
        if (raw == Optional.class) {
            return guard(type.argument(0));
        }
        if (raw.isArray()
                || (Collection.class.isAssignableFrom(raw) && type.arguments().size() == 1)) {
            return guard(type.argument(0)).map(Guard.OfElements::new);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return type.arguments().size() == 2 ? guard(type.argument(1)).map(Guard.OfValues::new) : Optional.empty();
        }
        return raw.getClassLoader() == null || raw.isEnum() ? Optional.empty() : object(type);
    }

    private Optional<Guard> object(ResolvedType type) {
        Optional<JsonbTypeInfo> info = Optional.ofNullable(type.raw().getDeclaredAnnotation(JsonbTypeInfo.class));
        return info.isPresent() ? info.map(this::subtypes) : members(type);
    }

    private Guard subtypes(JsonbTypeInfo info) {
        Map<String, Guard> guards = new HashMap<>();
        for (JsonbSubtype subtype : info.value()) {
            object(ResolvedType.of(subtype.type())).ifPresent(guard -> guards.put(subtype.alias(), guard));
        }
        return new Guard.OfSubtypes(info.key(), guards);
    }

    private Optional<Guard> members(ResolvedType type) {
        Map<String, Guard> known = classes.get(type);
        if (known == null) {
            known = new HashMap<>();
            classes.put(type, known);
            if (JsonbAnnotations.letsBeGuarded(type.raw())) {
                tryToFill(known, type);
            }
        }
        return Optional.of(new Guard.OfMembers(known));
    }

    private void tryToFill(Map<String, Guard> guards, ResolvedType type) {
        try {
            fill(guards, type);
        } catch (NotDirectException e) {
            guards.clear(); // no class that JSON-B makes by itself
        }
    }

    private void fill(Map<String, Guard> guards, ResolvedType type) {
        ResolvedType.Members members = type.members();
        Map<String, BeanProperty> properties = new HashMap<>();
        for (BeanProperty property : BeanProperties.of(type.raw())) {
            String name = property.jsonName(naming);
            properties.put(name, property);
            property.writer()
                    .filter(writer -> property.isPlain())
                    .ifPresent(writer -> put(guards, name, members.resolve(BeanProperty.typeOf(writer))));
        }
        for (Creator.Argument argument : Creator.of(type.raw(), naming).arguments()) {
            guards.remove(argument.name());
            boolean plain = Optional.ofNullable(properties.get(argument.name()))
                    .map(BeanProperty::isPlain)
                    .orElse(true);
            if (plain && JsonbAnnotations.isPlain(argument.parameter())) {
                put(guards, argument.name(), members.resolve(argument.type()));
            }
        }
    }

    private void put(Map<String, Guard> guards, String name, ResolvedType type) {
        guard(type).ifPresent(guard -> guards.put(name, guard));
    }
}
