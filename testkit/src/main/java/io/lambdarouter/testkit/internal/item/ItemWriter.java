package io.lambdarouter.testkit.internal.item;

import io.lambdarouter.dynamodb.AttributeValue;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes an item of an application's object, by JSON-B; safe for use by several threads. */
public final class ItemWriter {

    private final Jsonb jsonb;

    private ItemWriter(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** A writer that heeds an application's configuration; what serializers that has come first. */
    public static ItemWriter with(JsonbConfig config) {
        JsonbConfig own = new JsonbConfig();
        config.getAsMap().forEach(own::setProperty);
        own.withSerializers(SetSerializer.all()).withSerializers(new BinarySerializer());
        return new ItemWriter(JsonbBuilder.newBuilder().withConfig(own).build());
    }

    /**
     * The attributes of an item.
     *
     * @throws IllegalArgumentException if JSON-B makes no JSON object of it
     */
    public Map<String, AttributeValue> attributes(Object item) {
        return item instanceof Map<?, ?> map && map.values().stream().allMatch(AttributeValue.class::isInstance)
                ? given(map)
                : AttributeMaker.attributes(json(item).asJsonObject());
    }

    /** Attributes that are made already. */
    private static Map<String, AttributeValue> given(Map<?, ?> item) {
        return item.entrySet().stream()
                .collect(Collectors.toMap(
                        attribute -> (String) attribute.getKey(),
                        attribute -> (AttributeValue) attribute.getValue(),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private JsonValue json(Object item) {
        try (JsonReader reader = Json.createReader(new StringReader(jsonb.toJson(item)))) {
            JsonValue json = reader.readValue();
            if (json.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new IllegalArgumentException("JSON-B makes a JSON " + json.getValueType() + " of a "
                        + item.getClass().getName() + ", expected an object: an item is one");
            }
            return json;
        }
    }
}
