package io.lambdarouter.testkit;

import io.lambdarouter.dynamodb.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table, and what its stream carries.
 *
 * @param name the table's name
 * @param keyAttributes the names of the attributes of its primary key
 * @param viewType which images the stream carries
 */
record TableStream(String name, List<String> keyAttributes, StreamViewType viewType) {

    TableStream with(StreamViewType other) {
        return new TableStream(name, keyAttributes, other);
    }

    String arn() {
        return "arn:aws:dynamodb:" + FunctionSettings.DEFAULT_REGION + ":123456789012:table/" + name
                + "/stream/2026-01-01T00:00:00.000";
    }

    /**
     * The primary key of an item.
     *
     * @throws IllegalArgumentException if the item does not have it, or nobody has named it
     */
    Map<String, AttributeValue> keysOf(Map<String, AttributeValue> item) {
        if (keyAttributes.isEmpty()) {
            throw new IllegalArgumentException("The key of table '" + name + "' is not known, expected one or two"
                    + " attributes: name them where you name the table, or give the change its keys");
        }
        Map<String, AttributeValue> keys = new LinkedHashMap<>();
        keyAttributes.forEach(key -> keys.put(key, keyOf(item, key)));
        return keys;
    }

    private AttributeValue keyOf(Map<String, AttributeValue> item, String key) {
        return Optional.ofNullable(item.get(key))
                .orElseThrow(() -> new IllegalArgumentException("An item of table '" + name + "' has no attribute '"
                        + key + "', expected one because it is a part of the key; found " + item.keySet()));
    }
}
