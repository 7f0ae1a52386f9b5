package io.lambdarouter.dynamodb.internal;

import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects of a class of the application: of its creator's arguments first, then property by property. */
final class ObjectReader implements ValueReader {

    private final ItemAccess access;
    private final ValueReader[] readers;
    private final int parameters;
    private final PropertyNames names;

    /**
     * A reader that has nothing to look up any more.
     *
     * @param creator what makes an object: a constructor, also one without parameters, or a static method
     * @param parameters the parameters of the creator
     * @param properties what is set afterwards: names with setters or fields
     */
    ObjectReader(Executable creator, List<Part> parameters, List<Part> properties) {
        this.parameters = parameters.size();
        this.readers = new ValueReader[parameters.size() + properties.size()];
        List<String> parts = new ArrayList<>();
        List<Member> writers = new ArrayList<>();
        for (Part parameter : parameters) {
            readers[parts.size()] = parameter.reader();
            parts.add(parameter.name());
        }
        for (Part property : properties) {
            writers.add(property.writer());
            readers[parts.size()] = property.reader();
            parts.add(property.name());
        }
        this.access = CompiledAccess.of(creator, writers);
        this.names = new PropertyNames(parts);
    }

    @Override
    public @Nullable Object read(ItemCursor in) {
        if (in.type() != AttributeType.M) {
            throw in.misfit("M");
        }
        return parameters == 0 ? bean(in) : created(in);
    }

    private Object bean(ItemCursor in) {
        Object bean = create();
        for (PropertyNames.Met met = names.begin(); in.nextName(); ) {
            int position = met.position(in);
            @Nullable Object value = in.value(reader(position));
            if (position != PropertyNames.UNKNOWN) {
                write(position, bean, value);
            }
        }
        return bean;
    }

    private Object created(ItemCursor in) {
        @Nullable Object[] arguments = nothing();
        Later later = new Later();
        for (PropertyNames.Met met = names.begin(); in.nextName(); ) {
            int position = met.position(in);
            @Nullable Object value = in.value(reader(position));
            if (position >= parameters) {
                later.add(position - parameters, value);
            } else if (position != PropertyNames.UNKNOWN) {
                arguments[position] = value;
            }
        }
        Object created = create(arguments);
        later.writeTo(created);
        return created;
    }

    private Object create(@Nullable Object... arguments) {
        try {
            return access.create(arguments);
        } catch (Throwable e) {
            throw ApplicationException.of(e);
        }
    }

    private void write(int property, Object bean, @Nullable Object value) {
        try {
            access.write(property, bean, value);
        } catch (Throwable e) {
            throw ApplicationException.of(e);
        }
    }

    private ValueReader reader(int position) {
        return position == PropertyNames.UNKNOWN ? IgnoringReader.INSTANCE : readers[position];
    }

    private @Nullable Object[] nothing() {
        @Nullable Object[] arguments = new Object[parameters];
        for (int i = 0; i < parameters; i++) {
            arguments[i] = readers[i].ofNothing();
        }
        return arguments;
    }

    /**
     * One name in an item and what becomes of its value.
     *
     * @param writer the setter or field; a parameter's is its creator
     */
    record Part(String name, ValueReader reader, Member writer) {}

    /** Values that wait for their object, in the order of the item. */
    private final class Later {

        private final List<Integer> properties = new ArrayList<>(0);
        private final List<@Nullable Object> values = new ArrayList<>(0);

        void add(int property, @Nullable Object value) {
            properties.add(property);
            values.add(value);
        }

        void writeTo(Object created) {
            for (int i = 0; i < values.size(); i++) {
                write(properties.get(i), created, values.get(i));
            }
        }
    }
}
