package io.lambdarouter.dynamodb;

import java.util.Map;

/** Where a change has its images and keys from. */
interface Images<T> {

    T newImage();

    T oldImage();

    Map<String, AttributeValue> keys();

    <K> K keys(Class<K> type);

    DynamoDbStreamRecord record();
}
