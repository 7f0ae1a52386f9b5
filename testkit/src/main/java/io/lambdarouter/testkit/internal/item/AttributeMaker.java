package io.lambdarouter.testkit.internal.item;

import io.lambdarouter.dynamodb.AttributeValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Types JSON as DynamoDB does. */
final class AttributeMaker {

    private AttributeMaker() {}

    static Map<String, AttributeValue> attributes(JsonObject object) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        object.forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    private static AttributeValue attribute(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> new AttributeValue.S(((JsonString) value).getString());
            case NUMBER ->
                new AttributeValue.N(((JsonNumber) value).bigDecimalValue().toPlainString());
            case TRUE -> new AttributeValue.BOOL(true);
            case FALSE -> new AttributeValue.BOOL(false);
            case NULL -> new AttributeValue.NULL();
            case ARRAY -> new AttributeValue.L(list(value.asJsonArray()));
            case OBJECT -> object(value.asJsonObject());
        };
    }

    private static AttributeValue object(JsonObject object) {
        if (object.containsKey(Marks.BINARY)) {
            return new AttributeValue.B(Base64.getDecoder().decode(object.getString(Marks.BINARY)));
        }
        return object.containsKey(Marks.SET)
                ? set(list(object.getJsonArray(Marks.SET)))
                : new AttributeValue.M(attributes(object));
    }

    private static List<AttributeValue> list(JsonArray array) {
        return array.stream().map(AttributeMaker::attribute).toList();
    }

    /** DynamoDB has sets of texts, numbers and binary data, none of them empty; all else is a list. */
    private static AttributeValue set(List<AttributeValue> members) {
        if (all(AttributeValue.S.class, members)) {
            return new AttributeValue.SS(cast(AttributeValue.S.class, members).stream()
                    .map(AttributeValue.S::value)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        if (all(AttributeValue.N.class, members)) {
            return new AttributeValue.NS(cast(AttributeValue.N.class, members));
        }
        return all(AttributeValue.B.class, members)
                ? new AttributeValue.BS(cast(AttributeValue.B.class, members))
                : new AttributeValue.L(members);
    }

    private static boolean all(Class<?> type, Collection<?> members) {
        return !members.isEmpty() && members.stream().allMatch(type::isInstance);
    }

    private static <T> Set<T> cast(Class<T> type, Collection<?> members) {
        return members.stream().map(type::cast).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
