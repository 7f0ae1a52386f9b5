package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.dynamodb.AttributeValue;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.StreamRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Reads every attribute of the keys and of both images. */
@ApplicationScoped
class RawObserver extends Sum {

    void changed(@Observes DynamoDbStreamRecord change) {
        StreamRecord dynamodb = change.dynamodb();
        add(sum(dynamodb.keys()));
        add(sum(dynamodb.newImage().orElseThrow()));
        add(sum(dynamodb.oldImage().orElseThrow()));
    }

    private static long sum(Map<String, AttributeValue> attributes) {
        long sum = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            sum += attribute.getKey().hashCode() * sum(attribute.getValue());
        }
        return sum;
    }

    private static long sum(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return text.value().hashCode();
        } else if (value instanceof AttributeValue.N number) {
            return number.value().hashCode();
        } else if (value instanceof AttributeValue.BOOL flag) {
            return flag.value() ? 1 : 2;
        } else if (value instanceof AttributeValue.M map) {
            return sum(map.value());
        } else if (value instanceof AttributeValue.L list) {
            return list.value().stream().mapToLong(RawObserver::sum).sum();
        }
        return rare(value);
    }

    private static long rare(AttributeValue value) {
        if (value instanceof AttributeValue.SS texts) {
            return texts.value().stream().mapToLong(String::hashCode).sum();
        } else if (value instanceof AttributeValue.NS numbers) {
            return numbers.value().stream()
                    .mapToLong(number -> number.value().hashCode())
                    .sum();
        } else if (value instanceof AttributeValue.B binary) {
            return binary.value().length;
        }
        return 3;
    }
}
