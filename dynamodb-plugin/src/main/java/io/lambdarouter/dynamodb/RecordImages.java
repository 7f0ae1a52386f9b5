package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.json.JsonSlice;
import java.lang.reflect.Type;
import java.util.Map;

/** Images in the event's bytes, bound when they are first asked for. */
final class RecordImages<T> implements Images<T> {

    private final DynamoDbRecord record;
    private final Type itemType;

    RecordImages(DynamoDbRecord record, Type itemType) {
        this.record = record;
        this.itemType = itemType;
    }

    @Override
    public T newImage() {
        return bind(record.require(ImageKind.NEW));
    }

    @Override
    public T oldImage() {
        return bind(record.require(ImageKind.OLD));
    }

    @SuppressWarnings("unchecked") // the item type is the T of the observer's event type
    private T bind(JsonSlice image) {
        return (T) record.bind(image, itemType);
    }

    @Override
    public Map<String, AttributeValue> keys() {
        return record.raw().dynamodb().keys();
    }

    @Override
    public <K> K keys(Class<K> type) {
        return type.cast(record.bind(record.require(ImageKind.KEYS), type));
    }

    @Override
    public DynamoDbStreamRecord record() {
        return record.raw();
    }
}
