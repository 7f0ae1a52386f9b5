package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonDocument;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute, as DynamoDB types it: exactly one of its ten data types. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">AttributeValue
 *     in the API reference of DynamoDB Streams</a>
 */
public sealed interface AttributeValue {

    /**
     * The attributes of an item in DynamoDB's JSON, as they stand in the images of a record.
     *
     * @param json an object of attribute values by name
     * @return the attributes by name, an immutable map in the order of the text
     * @throws InvalidEventException if the text is no JSON
     * @throws InvalidRecordException if a value in it is no attribute value, with its JSON path
     */
    static Map<String, AttributeValue> item(String json) {
        return AttributeValues.read(
                JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root());
    }

    /**
     * DynamoDB's JSON of an item: what {@link #item(String)} reads.
     *
     * @param item attributes by name
     * @return JSON text; numbers as they came, binary data in base64
     */
    static String json(Map<String, AttributeValue> item) {
        return DynamoDbJson.item(item);
    }

    /**
     * This value in DynamoDB's JSON, with its data type descriptor.
     *
     * @return JSON text, for example <code>{"N":"9.5"}</code>
     */
    default String json() {
        return DynamoDbJson.value(this);
    }

    /**
     * This value as plain Java: a {@code String}, {@code BigDecimal}, {@code byte[]}, {@code Boolean}, null, a {@code Set} of
     * one of the first three (of {@link B} for binary data, which compares by content), or a {@code Map} or {@code List} of
     * any of these.
     *
     * @return an immutable value; null for {@link NULL} only
     */
    default @Nullable Object toJava() {
        return PlainJava.of(this);
    }

    /**
     * This value as JSON, without data type descriptors: binary data is base64 text, a set an array.
     *
     * @return a JSON-P value, numbers exact
     */
    default JsonValue toJsonValue() {
        return PlainJson.of(this);
    }

    /**
     * A string.
     *
     * @param value the text, which may be empty
     */
    record S(String value) implements AttributeValue {}

    /**
     * A number.
     *
     * @param value the number as DynamoDB sends it: text, so that all of its up to 38 digits are kept
     */
    record N(String value) implements AttributeValue {

        /**
         * The number to compute with.
         *
         * @return exactly the number
         */
        public BigDecimal toBigDecimal() {
            return new BigDecimal(value);
        }
    }

    /**
     * Binary data.
     *
     * @param value the bytes, which may be none; copied on the way in and on the way out
     */
    @SuppressWarnings("ArrayRecordComponent") // copied, and compared by content below
    record B(byte[] value) implements AttributeValue {

        /**
         * Keeps a copy of the bytes.
         *
         * @param value the bytes
         */
        public B(byte[] value) {
            this.value = value.clone();
        }

        /**
         * The bytes.
         *
         * @return a copy
         */
        @Override
        public byte[] value() {
            return value.clone();
        }

        /** The bytes in base64, as DynamoDB sends them. */
        String base64() {
            return Base64.getEncoder().encodeToString(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof B that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        /** The bytes in base64, as DynamoDB sends them. */
        @Override
        public String toString() {
            return "B[value=" + base64() + "]";
        }
    }

    /**
     * A set of strings.
     *
     * @param value the members, in the order in which they came
     */
    record SS(Set<String> value) implements AttributeValue {

        /**
         * Keeps a copy of the set.
         *
         * @param value the members
         */
        public SS(Set<String> value) {
            this.value = Members.of(value);
        }
    }

    /**
     * A set of numbers.
     *
     * @param value the members, in the order in which they came
     */
    record NS(Set<N> value) implements AttributeValue {

        /**
         * Keeps a copy of the set.
         *
         * @param value the members
         */
        public NS(Set<N> value) {
            this.value = Members.of(value);
        }
    }

    /**
     * A set of binary data.
     *
     * @param value the members, in the order in which they came
     */
    record BS(Set<B> value) implements AttributeValue {

        /**
         * Keeps a copy of the set.
         *
         * @param value the members
         */
        public BS(Set<B> value) {
            this.value = Members.of(value);
        }
    }

    /**
     * A map.
     *
     * @param value the attributes by name, in the order in which they came
     */
    record M(Map<String, AttributeValue> value) implements AttributeValue {

        /**
         * Keeps a copy of the map, unless it is one that this library has read, which nobody can change.
         *
         * @param value the attributes by name
         */
        public M(Map<String, AttributeValue> value) {
            this.value = value instanceof Attributes ? value : Collections.unmodifiableMap(new LinkedHashMap<>(value));
        }
    }

    /**
     * A list.
     *
     * @param value the elements, of any types
     */
    record L(List<AttributeValue> value) implements AttributeValue {

        /**
         * Keeps a copy of the list.
         *
         * @param value the elements
         */
        public L(List<AttributeValue> value) {
            this.value = List.copyOf(value);
        }
    }

    /** The null value. */
    record NULL() implements AttributeValue {}

    /**
     * A truth value.
     *
     * @param value true or false
     */
    record BOOL(boolean value) implements AttributeValue {}
}
