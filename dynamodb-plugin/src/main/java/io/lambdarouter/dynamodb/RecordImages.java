package io.lambdarouter.dynamodb;

import java.lang.reflect.Type;
import java.util.Map;

/** Images in the event's bytes, bound when they are first asked for. */
final class RecordImages<T> implements Images<T> {

    private final RecordReading reading;
    private final Type itemType;

    RecordImages(RecordReading reading, Type itemType) {
        this.reading = reading;
        this.itemType = itemType;
    }

    @Override
    public T newImage() {
        return bind(ImageKind.NEW);
    }

    @Override
    public T oldImage() {
        return bind(ImageKind.OLD);
    }

    @SuppressWarnings("unchecked") // the item type is the T of the observer's event type
    private T bind(ImageKind image) {
        return (T) reading.bind(image, itemType);
    }

    @Override
    public Map<String, AttributeValue> keys() {
        return reading.raw().dynamodb().keys();
    }

    @Override
    public <K> K keys(Class<K> type) {
        return type.cast(reading.bind(ImageKind.KEYS, type));
    }

    @Override
    public DynamoDbStreamRecord record() {
        return reading.raw();
    }
}
