package io.lambdarouter.examples.patterns.replication;

import static java.util.stream.Collectors.toMap;

import io.lambdarouter.dynamodb.AttributeValue.B;
import io.lambdarouter.dynamodb.AttributeValue.BOOL;
import io.lambdarouter.dynamodb.AttributeValue.BS;
import io.lambdarouter.dynamodb.AttributeValue.L;
import io.lambdarouter.dynamodb.AttributeValue.M;
import io.lambdarouter.dynamodb.AttributeValue.N;
import io.lambdarouter.dynamodb.AttributeValue.NS;
import io.lambdarouter.dynamodb.AttributeValue.NULL;
import io.lambdarouter.dynamodb.AttributeValue.S;
import io.lambdarouter.dynamodb.AttributeValue.SS;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of a stream as the AWS SDK takes them, unchanged. */
final class SdkItem {

    private SdkItem() {}

    static Map<String, AttributeValue> of(Map<String, io.lambdarouter.dynamodb.AttributeValue> item) {
        return item.entrySet().stream().collect(toMap(Map.Entry::getKey, attribute -> of(attribute.getValue())));
    }

    private static AttributeValue of(io.lambdarouter.dynamodb.AttributeValue value) {
        if (value instanceof S text) {
            return AttributeValue.fromS(text.value());
        } else if (value instanceof N number) {
            return AttributeValue.fromN(number.value());
        } else if (value instanceof B bytes) {
            return AttributeValue.fromB(bytes(bytes));
        } else if (value instanceof BOOL truth) {
            return AttributeValue.fromBool(truth.value());
        } else if (value instanceof NULL) {
            return AttributeValue.fromNul(true);
        } else if (value instanceof M map) {
            return AttributeValue.fromM(of(map.value()));
        } else if (value instanceof L list) {
            return AttributeValue.fromL(list.value().stream().map(SdkItem::of).toList());
        }
        return ofSet(value);
    }

    private static AttributeValue ofSet(io.lambdarouter.dynamodb.AttributeValue value) {
        if (value instanceof SS texts) {
            return AttributeValue.fromSs(texts.value().stream().toList());
        } else if (value instanceof NS numbers) {
            return AttributeValue.fromNs(numbers.value().stream().map(N::value).toList());
        } else if (value instanceof BS binaries) {
            return AttributeValue.fromBs(
                    binaries.value().stream().map(SdkItem::bytes).toList());
        }
        throw new IllegalArgumentException("Not one of the ten types: " + value.getClass());
    }

    private static SdkBytes bytes(B binary) {
        return SdkBytes.fromByteArray(binary.value());
    }
}
