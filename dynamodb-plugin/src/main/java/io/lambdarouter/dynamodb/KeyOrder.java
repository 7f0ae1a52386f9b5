package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what changes are kept in order: table and primary key, or one attribute of that key. */
final class KeyOrder {

    private final Optional<String> attribute;

    private KeyOrder(Optional<String> attribute) {
        this.attribute = attribute;
    }

    static KeyOrder of(Settings settings) {
        Optional<String> attribute = settings.value(Settings.ORDER_BY).map(String::trim);
        if (attribute.filter(String::isEmpty).isPresent()) {
            throw new RouterStartException(
                    List.of(Diagnostic.of("LR-1021", "The attribute to order changes by is blank")
                            .with("setting", Settings.ORDER_BY)
                            .with("expected", "the name of an attribute of the primary key")
                            .remedy("correct the environment variable, or remove it to order by the whole key")));
        }
        return new KeyOrder(attribute);
    }

    /** The key of a change, empty where the record does not tell it. */
    Optional<Object> key(DynamoDbStreamRecord record) {
        Map<String, AttributeValue> keys = record.dynamodb().keys();
        Optional<Object> ordered = attribute
                .<Optional<Object>>map(name -> Optional.ofNullable(keys.get(name)))
                .orElseGet(() -> Optional.<Object>of(keys).filter(all -> !keys.isEmpty()));
        return ordered.map(key -> List.of(record.tableName(), key));
    }
}
