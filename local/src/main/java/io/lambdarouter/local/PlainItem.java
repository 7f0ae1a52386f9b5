package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item written as plain JSON, such as {@code {"isbn": "1", "price": 9.5}}: DynamoDB's types are those of JSON. */
final class PlainItem {

    private PlainItem() {}

    static Map<String, AttributeValue> parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return attributes(reader.readObject());
        } catch (JsonException e) {
            throw new LocalException(Diagnostic.of("LR-9115", "An item is no JSON object")
                    .with("expected", "for example '{\"isbn\": \"1\", \"price\": 9.5}'")
                    .remedy("correct it; a shell takes it as one word between single quotes"));
        }
    }

    private static Map<String, AttributeValue> attributes(JsonObject object) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        object.forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    private static AttributeValue attribute(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> AttributeValue.fromS(((JsonString) value).getString());
            case NUMBER -> AttributeValue.fromN(value.toString());
            case TRUE, FALSE -> AttributeValue.fromBool(value == JsonValue.TRUE);
            case NULL -> AttributeValue.fromNul(true);
            case ARRAY ->
                AttributeValue.fromL(
                        value.asJsonArray().stream().map(PlainItem::attribute).toList());
            case OBJECT -> AttributeValue.fromM(attributes(value.asJsonObject()));
        };
    }
}
