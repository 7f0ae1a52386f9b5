package io.lambdarouter.dynamodb;

import io.lambdarouter.spi.json.JsonSlice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether two attribute values are the same to DynamoDB: numbers by value, sets and maps without order. */
final class SameValue {

    private SameValue() {}

    static boolean same(JsonSlice a, JsonSlice b) {
        return a.isWrittenAs(b) || same(AttributeValues.readValue(a), AttributeValues.readValue(b));
    }

    static boolean same(AttributeValue a, AttributeValue b) {
        if (a instanceof AttributeValue.N x && b instanceof AttributeValue.N y) {
            return x.toBigDecimal().compareTo(y.toBigDecimal()) == 0;
        }
        if (a instanceof AttributeValue.NS x && b instanceof AttributeValue.NS y) {
            return numbers(x).equals(numbers(y));
        }
        if (a instanceof AttributeValue.L x && b instanceof AttributeValue.L y) {
            return same(x.value(), y.value());
        }
        if (a instanceof AttributeValue.M x && b instanceof AttributeValue.M y) {
            return same(x.value(), y.value());
        }
        return a.equals(b);
    }

    private static Set<BigDecimal> numbers(AttributeValue.NS set) {
        return set.value().stream()
                .map(number -> number.toBigDecimal().stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    private static boolean same(List<AttributeValue> a, List<AttributeValue> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
    }

    private static boolean same(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(entry -> Optional.ofNullable(b.get(entry.getKey()))
                                .filter(other -> same(entry.getValue(), other))
                                .isPresent());
    }
}
