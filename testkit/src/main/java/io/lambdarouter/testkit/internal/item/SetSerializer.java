package io.lambdarouter.testkit.internal.item;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/**
 * Keeps a set apart from a list.
 *
 * <p>JSON-B chooses a serializer by the whole type, members included, so there is a subclass for each type of members.
 *
 * @param <S> the set
 */
abstract class SetSerializer<S extends Set<?>> implements JsonbSerializer<S> {

    /** One for each type of set that DynamoDB has a set for. */
    static JsonbSerializer<?>[] all() {
        return new JsonbSerializer<?>[] {
            new Untyped(), new OfAny(), new OfStrings(), new OfBinaries(), new OfIntegers(), new OfLongs(),
            new OfShorts(), new OfDoubles(), new OfFloats(), new OfDecimals(), new OfBigIntegers(), new OfNumbers()
        };
    }

    @Override
    public void serialize(S set, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        generator.writeStartArray(Marks.SET);
        set.forEach(member -> context.serialize(member, generator));
        generator.writeEnd();
        generator.writeEnd();
    }

    @SuppressWarnings("rawtypes") // the type of a set in a map of objects
    private static final class Untyped implements JsonbSerializer<Set> {
        @Override
        public void serialize(Set set, JsonGenerator generator, SerializationContext context) {
            new OfAny().serialize(typed(set), generator, context);
        }

        @SuppressWarnings("unchecked") // whatever is in it is an object
        private static Set<Object> typed(Set set) {
            return set;
        }
    }

    private static final class OfAny extends SetSerializer<Set<Object>> {}

    private static final class OfStrings extends SetSerializer<Set<String>> {}

    private static final class OfBinaries extends SetSerializer<Set<byte[]>> {}

    private static final class OfIntegers extends SetSerializer<Set<Integer>> {}

    private static final class OfLongs extends SetSerializer<Set<Long>> {}

    private static final class OfShorts extends SetSerializer<Set<Short>> {}

    private static final class OfDoubles extends SetSerializer<Set<Double>> {}

    private static final class OfFloats extends SetSerializer<Set<Float>> {}

    private static final class OfDecimals extends SetSerializer<Set<BigDecimal>> {}

    private static final class OfBigIntegers extends SetSerializer<Set<BigInteger>> {}

    private static final class OfNumbers extends SetSerializer<Set<Number>> {}
}
