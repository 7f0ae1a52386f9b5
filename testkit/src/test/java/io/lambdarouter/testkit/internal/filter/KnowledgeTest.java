package io.lambdarouter.testkit.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows less of a record never rules out a pattern that the record matches. */
class KnowledgeTest {

    private static final List<String> NAMES = List.of("a", "b", "S", "N");
    private static final List<String> TEXTS = List.of("", "x", "xy", "XY", "y", "7");
    private static final List<String> CONDITIONS = List.of(
            "{\"prefix\":\"%s\"}",
            "{\"suffix\":\"%s\"}",
            "{\"equals-ignore-case\":\"%s\"}",
            "{\"prefix\":{\"equals-ignore-case\":\"%s\"}}",
            "{\"anything-but\":[\"%s\"]}",
            "{\"anything-but\":{\"prefix\":\"%s\"}}",
            "{\"anything-but\":{\"suffix\":\"%s\"}}",
            "\"%s\"");
    private static final List<String> OTHER_CONDITIONS =
            List.of("{\"exists\":true}", "{\"exists\":false}", "true", "null", "{\"numeric\":[\">\",1]}");

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String record(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return any(random, List.of("true", "\"" + any(random, TEXTS) + "\"", "\"" + any(random, TEXTS) + "\""));
        }
        return NAMES.stream()
                .filter(name -> random.nextBoolean())
                .map(name -> "\"" + name + "\":" + record(random, depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String pattern(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(i -> condition(random))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return object(random, depth);
    }

    private static String object(Random random, int depth) {
        String members = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> "\"" + NAMES.get(i + random.nextInt(2) * 2) + "\":" + pattern(random, depth - 1))
                .collect(Collectors.joining(","));
        return random.nextInt(5) > 0
                ? "{" + members + "}"
                : "{\"$or\":[{" + members + "},{\"a\":" + pattern(random, depth - 1) + "}]}";
    }

    private static String condition(Random random) {
        return random.nextInt(4) == 0
                ? any(random, OTHER_CONDITIONS)
                : any(random, CONDITIONS).formatted(any(random, TEXTS));
    }

    /** What somebody knows of the value who has forgotten parts of it. */
    private static Knowledge forget(JsonSlice value, Random random) {
        if (random.nextInt(8) == 0) {
            return Knowledge.anything();
        }
        return switch (value.kind()) {
            case OBJECT -> object(value, random);
            case STRING -> text(value.text(), random);
            default -> Knowledge.bool(value.is(JsonKind.BOOLEAN));
        };
    }

    private static Knowledge object(JsonSlice value, Random random) {
        Map<String, Knowledge> members = new HashMap<>();
        boolean complete = random.nextBoolean();
        for (JsonFields fields = value.fields(); fields.next(); ) {
            if (complete || random.nextBoolean()) {
                members.put(fields.name(), forget(fields.value(), random));
            }
        }
        return Knowledge.object(members, complete ? Knowledge.nothing() : Knowledge.anything());
    }

    private static Knowledge text(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Knowledge.text(text);
            case 1 -> Knowledge.beginningWith(text.substring(0, random.nextInt(text.length() + 1)));
            default -> Knowledge.optionalText();
        };
    }

    private static JsonSlice json(String text) {
        return JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }

    @Test
    void noPatternIsRuledOutThatTheRecordMatches() {
        Random random = new Random(1);
        int matching = 0;
        int ruledOut = 0;
        for (int i = 0; i < 100_000; i++) {
            String record = "{\"a\":" + record(random, 2) + "}";
            String text = object(random, 2);
            EventPattern pattern = EventPattern.parse(text);
            boolean possible = pattern.mayMatch(forget(json(record), random));
            if (pattern.matches(json(record))) {
                assertThat(possible).as("%s matches %s", text, record).isTrue();
                matching++;
            } else if (!possible) {
                ruledOut++;
            }
        }
        assertThat(matching).isGreaterThan(1_000);
        assertThat(ruledOut).isGreaterThan(10_000);
    }

    @Test
    void whoKnowsEverythingKnowsWhetherItMatches() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = any(random, TEXTS);
            EventPattern pattern = EventPattern.parse("{\"a\":[" + condition(random) + "]}");
            assertThat(pattern.mayMatch(Knowledge.object(Map.of("a", Knowledge.text(text)), Knowledge.nothing())))
                    .isEqualTo(pattern.matches(json("{\"a\":\"" + text + "\"}")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":{\"S\":[\"NOVEL\"]}}",
                "{\"kind\":{\"N\":[\"5\"]}}",
                "{\"kind\":{\"BOOL\":[true]}}",
                "{\"kind\":{\"M\":{\"a\":{\"S\":[\"x\"]}}}}",
                "{\"kind\":{\"S\":[{\"exists\":false}]}}",
                "{\"kind\":[{\"exists\":false}]}",
            })
    void anItemMayHaveAttributesOfAnyType(String pattern) {
        assertThat(EventPattern.parse(pattern).mayMatch(Knowledge.item(Map.of(), false)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":[\"NOVEL\"]}",
                "{\"kind\":{\"s\":[\"NOVEL\"]}}",
                "{\"kind\":{\"N\":[5]}}",
                "{\"kind\":{\"N\":[{\"numeric\":[\">\",5]}]}}",
                "{\"kind\":{\"M\":{\"a\":[\"x\"]}}}",
                "{\"kind\":[{\"exists\":true}]}",
            })
    void anItemHasNothingButAttributes(String pattern) {
        assertThat(EventPattern.parse(pattern).mayMatch(Knowledge.item(Map.of(), false)))
                .isFalse();
    }
}
