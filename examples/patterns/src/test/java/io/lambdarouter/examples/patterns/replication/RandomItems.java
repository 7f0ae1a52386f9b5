package io.lambdarouter.examples.patterns.replication;

import io.lambdarouter.dynamodb.AttributeValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes items of all ten types, nested, with names and values that are easily spoilt; the same for the same seed. */
final class RandomItems {

    private static final List<String> NAMES = List.of(
            "title",
            "a.b",
            "c:d",
            "#e",
            "with space",
            "\uD83D\uDE00",
            "Ünïcödé",
            "__proto__",
            "class",
            "\"quoted\"",
            "S",
            "N",
            "M",
            "back\\slash");

    private static final List<String> TEXTS = List.of(
            "", "x", "\u0000\n\t\"\\", "\uD83D\uDE00", "ÄÖÜß", "1", "true", "null", "{\"S\":\"x\"}", "a".repeat(5_000));

    private final Random random;

    RandomItems(long seed) {
        this.random = new Random(seed);
    }

    /** An item with an attribute {@code id}. */
    Map<String, AttributeValue> next(String id) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("id", new AttributeValue.S(id));
        item.putAll(attributes(4));
        return item;
    }

    private Map<String, AttributeValue> attributes(int depth) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) { // the database in tests forgets that an empty map is one
            attributes.put(pick(NAMES), value(depth));
        }
        return attributes;
    }

    private AttributeValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> new AttributeValue.S(pick(TEXTS));
            case 1 -> number();
            case 2 -> binary();
            case 3 -> new AttributeValue.SS(set(() -> pick(TEXTS.subList(1, TEXTS.size()))));
            case 4 -> new AttributeValue.NS(numbers());
            case 5 -> new AttributeValue.BS(set(this::binary));
            case 6 -> new AttributeValue.BOOL(random.nextBoolean());
            case 7 -> new AttributeValue.NULL();
            case 8 -> new AttributeValue.M(attributes(depth - 1));
            default -> new AttributeValue.L(list(depth - 1));
        };
    }

    private List<AttributeValue> list(int depth) {
        List<AttributeValue> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    /** Up to 38 digits, from very small to very large. */
    private AttributeValue.N number() {
        BigInteger digits = new BigInteger(1 + random.nextInt(126), random).mod(BigInteger.TEN.pow(38));
        BigDecimal number = new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(120) - 40);
        return new AttributeValue.N(random.nextBoolean() ? number.toString() : number.toPlainString());
    }

    private Set<AttributeValue.N> numbers() {
        Map<BigDecimal, AttributeValue.N> distinct = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            AttributeValue.N number = number();
            distinct.put(number.toBigDecimal().stripTrailingZeros(), number);
        }
        return new LinkedHashSet<>(distinct.values());
    }

    private AttributeValue.B binary() {
        byte[] bytes = new byte[1 + random.nextInt(20)];
        random.nextBytes(bytes);
        return new AttributeValue.B(random.nextBoolean() ? bytes : "text".getBytes(StandardCharsets.UTF_8));
    }

    private <T> Set<T> set(Supplier<T> member) {
        Set<T> set = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            set.add(member.get());
        }
        return set;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
