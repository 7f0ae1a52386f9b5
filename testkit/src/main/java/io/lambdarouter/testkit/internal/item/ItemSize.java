package io.lambdarouter.testkit.internal.item;

import io.lambdarouter.dynamodb.AttributeValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * How large an item is.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB item
 *     sizes and formats</a>
 */
public final class ItemSize {

    private static final int OF_CONTAINER = 3;

    private ItemSize() {}

    /** The size of the attributes of an item, in bytes; of numbers it is approximate, as DynamoDB's rule is. */
    public static int of(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(attribute -> bytes(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return bytes(text.value());
        }
        if (value instanceof AttributeValue.N number) {
            return number(number);
        }
        if (value instanceof AttributeValue.B binary) {
            return binary.value().length;
        }
        return value instanceof AttributeValue.SS texts
                ? texts.value().stream().mapToInt(ItemSize::bytes).sum()
                : ofContainer(value);
    }

    private static int ofContainer(AttributeValue value) {
        if (value instanceof AttributeValue.NS numbers) {
            return sum(numbers.value());
        }
        if (value instanceof AttributeValue.BS binaries) {
            return sum(binaries.value());
        }
        if (value instanceof AttributeValue.M map) {
            return OF_CONTAINER + map.value().size() + of(map.value());
        }
        return value instanceof AttributeValue.L list
                ? OF_CONTAINER + list.value().size() + sum(list.value())
                : 1;
    }

    private static int sum(Collection<? extends AttributeValue> members) {
        return members.stream().mapToInt(ItemSize::of).sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A byte for two significant digits, and one more. */
    private static int number(AttributeValue.N number) {
        BigDecimal significant = number.toBigDecimal().stripTrailingZeros();
        return (significant.precision() + 1) / 2 + 1;
    }
}
