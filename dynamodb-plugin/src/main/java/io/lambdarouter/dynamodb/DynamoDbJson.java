package io.lambdarouter.dynamodb;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Writes DynamoDB's JSON. */
final class DynamoDbJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonGenerator generator;

    private DynamoDbJson(JsonGenerator generator) {
        this.generator = generator;
    }

    static String item(Map<String, AttributeValue> item) {
        return write(json -> json.attributes(item));
    }

    static String value(AttributeValue value) {
        return write(json -> json.attribute(value));
    }

    private static String write(Consumer<DynamoDbJson> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            content.accept(new DynamoDbJson(generator));
        }
        return text.toString();
    }

    private void attributes(Map<String, AttributeValue> attributes) {
        generator.writeStartObject();
        attributes.forEach((name, value) -> {
            generator.writeKey(name);
            attribute(value);
        });
        generator.writeEnd();
    }

    private void attribute(AttributeValue value) {
        generator.writeStartObject();
        generator.writeKey(value.getClass().getSimpleName());
        content(value);
        generator.writeEnd();
    }

    private void content(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            generator.write(text.value());
        } else if (value instanceof AttributeValue.N number) {
            generator.write(number.value());
        } else if (value instanceof AttributeValue.B binary) {
            generator.write(binary.base64());
        } else if (value instanceof AttributeValue.BOOL bool) {
            generator.write(bool.value());
        } else if (value instanceof AttributeValue.NULL) {
            generator.write(true);
        } else {
            container(value);
        }
    }

    private void container(AttributeValue value) {
        if (value instanceof AttributeValue.M map) {
            attributes(map.value());
        } else if (value instanceof AttributeValue.L list) {
            array(list.value(), this::attribute);
        } else if (value instanceof AttributeValue.SS texts) {
            array(texts.value(), generator::write);
        } else if (value instanceof AttributeValue.NS numbers) {
            array(numbers.value(), number -> generator.write(number.value()));
        } else if (value instanceof AttributeValue.BS binaries) {
            array(binaries.value(), binary -> generator.write(binary.base64()));
        }
    }

    private <T> void array(Collection<T> elements, Consumer<T> writer) {
        generator.writeStartArray();
        elements.forEach(writer);
        generator.writeEnd();
    }
}
