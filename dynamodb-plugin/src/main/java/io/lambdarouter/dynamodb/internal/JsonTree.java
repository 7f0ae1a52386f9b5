package io.lambdarouter.dynamodb.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Builds JSON-P values of what a parser reads, where the application or JSON-B asks for them. */
final class JsonTree {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonTree() {}

    /** The value of plain Java objects: maps, collections, texts, big decimals and truth values. */
    static JsonValue of(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return JSON.createObjectBuilder(members(map)).build();
        }
        if (plain instanceof Collection<?> collection) {
            return JSON.createArrayBuilder(collection).build();
        }
        if (plain instanceof BigDecimal number) {
            return JSON.createValue(number);
        }
        if (plain instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue((String) plain);
    }

    @SuppressWarnings("unchecked") // the names of an item are texts
    private static Map<String, Object> members(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** The value at the parser's current event. */
    static JsonValue value(JsonParser parser) {
        return switch (parser.currentEvent()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> JSON.createValue(parser.getString());
            case VALUE_NUMBER -> JSON.createValue(parser.getBigDecimal());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins here");
        };
    }

    static JsonObject object(JsonParser parser) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            parser.next();
            object.add(name, value(parser));
        }
        return object.build();
    }

    static JsonArray array(JsonParser parser) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        while (parser.next() != Event.END_ARRAY) {
            array.add(value(parser));
        }
        return array.build();
    }
}
