package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images that a test has given by hand. */
record GivenImages<T>(DynamoDbStreamRecord record, Optional<T> before, Optional<T> after, List<Object> keyObjects)
        implements Images<T> {

    static <T> GivenImages<T> of(String eventName, Optional<T> before, Optional<T> after, Object... keys) {
        return new GivenImages<>(
                DynamoDbStreamRecord.of("{\"eventName\":\"" + eventName + "\",\"dynamodb\":{}}"),
                before,
                after,
                List.of(keys));
    }

    @Override
    public T newImage() {
        return after.orElseThrow(() -> withoutImage("new image"));
    }

    @Override
    public T oldImage() {
        return before.orElseThrow(() -> withoutImage("old image"));
    }

    @Override
    public Map<String, AttributeValue> keys() {
        return Map.of();
    }

    @Override
    public <K> K keys(Class<K> type) {
        return keyObjects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new InvalidRecordException(
                        Diagnostic.of("LR-1008", "A change made by hand has no keys of the class that was asked for")
                                .with("class", type.getTypeName())
                                .remedy("give an object of it as last argument of of(...)")));
    }

    private static InvalidRecordException withoutImage(String image) {
        return new InvalidRecordException(Diagnostic.of("LR-1011", "The record has no " + image)
                .with("found", "a change made by hand without it")
                .remedy("give the " + image + " to of(...)"));
    }
}
