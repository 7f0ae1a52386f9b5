package io.lambdarouter.dynamodb;

import java.util.Map;

/** What every kind of change has. */
abstract class Change<T> {

    final Images<T> images;

    Change(Images<T> images) {
        this.images = images;
    }

    /**
     * The primary key of the item, which streams of every view type carry.
     *
     * @return one or two attributes by name, immutable
     */
    public final Map<String, AttributeValue> keys() {
        return images.keys();
    }

    /**
     * The primary key of the item, bound to a class of the application.
     *
     * @param type a class or record that JSON-B can bind
     * @param <K> the type of the key
     * @return the key
     */
    public final <K> K keys(Class<K> type) {
        return images.keys(type);
    }

    /**
     * The record that tells of the change.
     *
     * @return the raw record
     */
    public final DynamoDbStreamRecord record() {
        return images.record();
    }

    /** The kind of change and its record; never the data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + record() + "]";
    }
}
