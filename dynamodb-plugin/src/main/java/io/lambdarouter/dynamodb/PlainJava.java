package io.lambdarouter.dynamodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attribute values as plain Java values. */
final class PlainJava {

    private PlainJava() {}

    static @Nullable Object of(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return text.value();
        }
        if (value instanceof AttributeValue.N number) {
            return number.toBigDecimal();
        }
        if (value instanceof AttributeValue.B binary) {
            return binary.value();
        }
        if (value instanceof AttributeValue.BOOL bool) {
            return bool.value();
        }
        return value instanceof AttributeValue.NULL ? null : ofContainer(value);
    }

    private static Object ofContainer(AttributeValue value) {
        if (value instanceof AttributeValue.M map) {
            return of(map.value());
        }
        if (value instanceof AttributeValue.L list) {
            return of(list.value());
        }
        if (value instanceof AttributeValue.NS numbers) {
            return ofNumbers(numbers.value());
        }
        return value instanceof AttributeValue.SS texts ? texts.value() : ((AttributeValue.BS) value).value();
    }

    private static Map<String, @Nullable Object> of(Map<String, AttributeValue> attributes) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        attributes.forEach((name, value) -> plain.put(name, of(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static List<@Nullable Object> of(List<AttributeValue> elements) {
        List<@Nullable Object> plain = new ArrayList<>();
        elements.forEach(element -> plain.add(of(element)));
        return Collections.unmodifiableList(plain);
    }

    private static Set<Object> ofNumbers(Set<AttributeValue.N> numbers) {
        Set<Object> plain = new LinkedHashSet<>();
        numbers.forEach(number -> plain.add(number.toBigDecimal()));
        return Collections.unmodifiableSet(plain);
    }
}
