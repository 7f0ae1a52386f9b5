package io.lambdarouter.dynamodb;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Attribute values as JSON without data type descriptors. */
final class PlainJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private PlainJson() {}

    static JsonValue of(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return JSON.createValue(text.value());
        }
        if (value instanceof AttributeValue.N number) {
            return JSON.createValue(number.toBigDecimal());
        }
        if (value instanceof AttributeValue.B binary) {
            return JSON.createValue(binary.base64());
        }
        if (value instanceof AttributeValue.BOOL bool) {
            return bool.value() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof AttributeValue.M map ? object(map.value()) : ofOther(value);
    }

    private static JsonValue ofOther(AttributeValue value) {
        return value instanceof AttributeValue.NULL ? JsonValue.NULL : array(members(value));
    }

    private static Collection<? extends AttributeValue> members(AttributeValue value) {
        if (value instanceof AttributeValue.L list) {
            return list.value();
        }
        if (value instanceof AttributeValue.NS numbers) {
            return numbers.value();
        }
        return value instanceof AttributeValue.BS binaries
                ? binaries.value()
                : texts(((AttributeValue.SS) value).value());
    }

    private static List<AttributeValue.S> texts(Collection<String> texts) {
        return texts.stream().map(AttributeValue.S::new).toList();
    }

    private static JsonValue object(Map<String, AttributeValue> attributes) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        attributes.forEach((name, value) -> object.add(name, of(value)));
        return object.build();
    }

    private static JsonValue array(Collection<? extends AttributeValue> elements) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        elements.forEach(element -> array.add(of(element)));
        return array.build();
    }
}
