package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Compiles a type into a reader, once; whatever this library does not bind as JSON-B wants it is left to the provider. */
final class ReaderCompiler {

    /** A class may hold itself with ever longer type arguments. */
    private static final int MOST_CLASSES = 1_000;

    private static final Map<Class<?>, Class<?>> PRIMITIVE_OPTIONALS = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    private final BinderSettings settings;
    private final Map<ResolvedType, LinkedReader> classes = new HashMap<>();

    private ReaderCompiler(BinderSettings settings) {
        this.settings = settings;
    }

    /** A reader for items of a type, empty where it or a type in it is for the provider. */
    static Optional<ValueReader> compile(Type type, BinderSettings settings) {
        try {
            return Optional.of(new ReaderCompiler(settings).reader(ResolvedType.of(type)));
        } catch (RuntimeException | LinkageError e) {
            // a broken class too: the provider says what is wrong with it
            System.getLogger("io.lambdarouter.dynamodb") // a logger costs a cold start too much to be had in vain
                    .log(
                            System.Logger.Level.DEBUG,
                            () -> type.getTypeName() + " is bound by the JSON-B provider: " + e);
            return Optional.empty();
        }
    }

    private ValueReader reader(ResolvedType type) {
        Class<?> raw = type.raw();
        if (raw == Object.class) {
            return new AnyReader(HashMap::new);
        }
        if (raw.isEnum()) {
            JsonbAnnotations.check(raw);
            return EnumReader.of(raw);
        }
        return TextReader.of(raw)
                .or(() -> scalar(raw))
                .or(() -> TreeReader.of(raw))
                .or(() -> container(type))
                .orElseGet(() -> object(type));
    }

    /** A reader for a class of numbers, truth values or characters. */
    static Optional<ValueReader> scalar(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of(new BooleanReader(raw.isPrimitive()));
        }
        if (raw == char.class || raw == Character.class) {
            return Optional.of(new CharacterReader(raw.isPrimitive()));
        }
        return NumberReader.of(raw);
    }

    private Optional<ValueReader> container(ResolvedType type) {
        Class<?> raw = type.raw();
        if (raw.isArray()) {
            return Optional.of(array(raw.getComponentType(), type));
        }
        if (raw == Optional.class) {
            return Optional.of(new OptionalReader(raw, reader(type.argument(0))));
        }
        if (PRIMITIVE_OPTIONALS.containsKey(raw)) {
            return Optional.of(new OptionalReader(
                    raw, NumberReader.of(PRIMITIVE_OPTIONALS.get(raw)).orElseThrow()));
        }
        return CollectionKind.of(raw)
                .<ValueReader>map(
                        kind -> new CollectionReader(kind, type.argument(0).raw(), reader(type.argument(0))))
                .or(() -> MapKind.of(raw).map(kind -> map(kind, type)));
    }

    private ValueReader array(Class<?> component, ResolvedType type) {
        return component == byte.class
                ? new BinaryReader(settings.base64())
                : new CollectionReader.OfArray(component, reader(type.argument(0)));
    }

    private ValueReader map(MapKind kind, ResolvedType type) {
        ResolvedType key = type.argument(0);
        ValueReader keys = key.raw() == Object.class ? TextReader.STRING : reader(key);
        if (keys instanceof ScalarReader scalar) {
            return new MapReader(kind, key.raw(), scalar, reader(type.argument(1)));
        }
        throw new NotDirectException("the keys of a map are of " + key.raw().getName());
    }

    private ValueReader object(ResolvedType type) {
        LinkedReader known = classes.get(type);
        if (known != null) {
            return known;
        }
        requireBindable(type);
        LinkedReader link = new LinkedReader();
        classes.put(type, link);
        ObjectReader reader = compile(type);
        link.link(reader);
        return reader;
    }

    private void requireBindable(ResolvedType type) {
        Class<?> raw = type.raw();
        boolean instantiable = !raw.isInterface()
                && !raw.isPrimitive()
                && !Modifier.isAbstract(raw.getModifiers())
                && (!raw.isMemberClass() || Modifier.isStatic(raw.getModifiers()));
        boolean ofApplication = raw.getClassLoader() != null
                && !Iterable.class.isAssignableFrom(raw)
                && !Map.class.isAssignableFrom(raw);
        if (!instantiable || !ofApplication || type.lacksArguments() || classes.size() > MOST_CLASSES) {
            throw new NotDirectException(raw.getName() + " is no class that can be made and filled");
        }
        requirePublic(raw);
        JsonbAnnotations.check(raw);
    }

    private static void requirePublic(Class<?> raw) {
        for (Class<?> each = raw; BeanProperties.isOfApplication(each); each = each.getSuperclass()) {
            boolean open = Modifier.isPublic(each.getModifiers())
                    && each.getClassLoader() != null
                    && each.getModule().isExported(each.getPackageName(), ReaderCompiler.class.getModule());
            if (!open) {
                throw new NotDirectException(each.getName() + " is not public, or a part of Java");
            }
        }
    }

    private ObjectReader compile(ResolvedType type) {
        ResolvedType.Members members = type.members();
        Creator creator = Creator.of(type.raw(), settings.naming());
        List<ObjectReader.Part> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Creator.Argument argument : creator.arguments()) {
            requireNew(argument.name(), names);
            parameters.add(new ObjectReader.Part(
                    argument.name(), reader(members.resolve(argument.type())), creator.executable()));
        }
        return new ObjectReader(creator.executable(), parameters, properties(type, members, names));
    }

    private List<ObjectReader.Part> properties(ResolvedType type, ResolvedType.Members members, Set<String> taken) {
        Set<String> names = new HashSet<>();
        List<ObjectReader.Part> parts = new ArrayList<>();
        for (BeanProperty property : BeanProperties.of(type.raw())) {
            Optional<Member> writer = property.writer();
            if (property.isContradictory()) {
                throw new NotDirectException("the property " + property.name() + " is transient and not");
            }
            if (writer.isPresent()) {
                String name = property.jsonName(settings.naming());
                requireNew(name, names);
                if (!taken.contains(name)) {
                    parts.add(part(name, writer.get(), members));
                }
            }
        }
        return parts;
    }

    private ObjectReader.Part part(String name, Member writer, ResolvedType.Members members) {
        return new ObjectReader.Part(name, reader(members.resolve(BeanProperty.typeOf(writer))), writer);
    }

    private static void requireNew(String name, Set<String> names) {
        if (!names.add(name)) {
            throw new NotDirectException("two properties have one name in JSON: " + name);
        }
    }
}
