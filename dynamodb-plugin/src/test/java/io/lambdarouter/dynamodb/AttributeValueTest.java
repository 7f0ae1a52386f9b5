package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeValueTest {

    private static AttributeValue value(String json) {
        return AttributeValue.item("{\"x\":" + json + "}").get("x");
    }

    /** Few attributes are kept in another way than many. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 100})
    void anItemIsAnImmutableMapInItsOrderHoweverManyAttributesItHas(int size) {
        Map<String, AttributeValue> expected = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            expected.put("name" + (size - i), new AttributeValue.N(String.valueOf(i)));
        }
        Map<String, AttributeValue> item = AttributeValue.item(AttributeValue.json(expected));

        assertThat(item).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(item);
        assertThat(List.copyOf(item.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
        expected.forEach((name, value) -> assertThat(item.get(name)).isEqualTo(value));
        assertThat(item).doesNotContainKey("name0");
        assertThat(item.get("name0")).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> item.put("more", null));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new AttributeValue.M(item).value().put("more", null));
        Iterator<Map.Entry<String, AttributeValue>> entries = item.entrySet().iterator();
        IntStream.range(0, size).forEach(any -> entries.next());
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\":\"\"}",
                "{\"S\":\"caf\u00e9 \uD83E\uDD8A \\\"quoted\\\" \\\\ line\\nend\"}",
                "{\"N\":\"12345678901234567890.123456789012345678\"}",
                "{\"N\":\"-1E-130\"}",
                "{\"N\":\"9.9999999999999999999999999999999999999E+125\"}",
                "{\"N\":\"300.0\"}",
                "{\"B\":\"\"}",
                "{\"B\":\"AQID\"}",
                "{\"SS\":[\"b\",\"a\"]}",
                "{\"NS\":[\"2\",\"1.50\"]}",
                "{\"BS\":[\"AQ==\",\"\"]}",
                "{\"M\":{}}",
                "{\"M\":{\"a.b\":{\"S\":\"x\"},\":c\":{\"S\":\"x\"},\"#d\":{\"S\":\"x\"},\"\uD83E\uDD8A\":{\"NULL\":true}}}",
                "{\"L\":[]}",
                "{\"L\":[{\"L\":[{\"M\":{\"deep\":{\"L\":[{\"BOOL\":false}]}}}]},{\"S\":\"mixed\"}]}",
                "{\"NULL\":true}",
                "{\"BOOL\":true}",
                "{\"BOOL\":false}"
            })
    void everyValueIsWrittenBackAsItCame(String json) {
        assertThat(value(json).json()).isEqualTo(json);
        assertThat(value(value(json).json())).isEqualTo(value(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"S\":\"x\"} | \"x\"",
                "{\"N\":\"12345678901234567890.10\"} | 12345678901234567890.10",
                "{\"B\":\"AQID\"} | \"AQID\"",
                "{\"SS\":[\"b\",\"a\"]} | [\"b\",\"a\"]",
                "{\"NS\":[\"2\",\"1.5\"]} | [2,1.5]",
                "{\"BS\":[\"AQ==\"]} | [\"AQ==\"]",
                "{\"M\":{\"a\":{\"L\":[{\"N\":\"1\"},{\"NULL\":true}]}}} | {\"a\":[1,null]}",
                "{\"L\":[]} | []",
                "{\"NULL\":true} | null",
                "{\"BOOL\":true} | true",
            })
    void aValueCanBeSeenAsPlainJson(String json, String plain) {
        assertThat(value(json).toJsonValue()).hasToString(plain);
    }

    @Test
    void aValueCanBeSeenAsPlainJava() {
        assertThat(value("{\"S\":\"x\"}").toJava()).isEqualTo("x");
        assertThat(value("{\"N\":\"1.10\"}").toJava()).isEqualTo(new BigDecimal("1.10"));
        assertThat((byte[]) value("{\"B\":\"AQI=\"}").toJava()).containsExactly(1, 2);
        assertThat(value("{\"SS\":[\"a\"]}").toJava()).isEqualTo(Set.of("a"));
        assertThat(value("{\"NS\":[\"1\",\"2.5\"]}").toJava())
                .isEqualTo(Set.of(new BigDecimal("1"), new BigDecimal("2.5")));
        assertThat(value("{\"BS\":[\"AQ==\"]}").toJava()).isEqualTo(Set.of(new AttributeValue.B(new byte[] {1})));
        assertThat(value("{\"BOOL\":true}").toJava()).isEqualTo(true);
        assertThat(value("{\"NULL\":true}").toJava()).isNull();
        assertThat(value("{\"M\":{\"a\":{\"NULL\":true},\"b\":{\"L\":[{\"S\":\"x\"},{\"NULL\":true}]}}}")
                        .toJava())
                .asString()
                .isEqualTo("{a=null, b=[x, null]}");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((Map<?, ?>) value("{\"M\":{}}").toJava()).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((List<?>) value("{\"L\":[]}").toJava()).clear());
    }

    @Test
    void anItemIsWrittenBackInItsOrder() {
        String json = "{\"b\":{\"N\":\"1\"},\"a\":{\"S\":\"x\"}}";
        assertThat(AttributeValue.json(AttributeValue.item(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 120, 240})
    void nestingIsReadAndWrittenFarBeyondWhatDynamoDbAllows(int levels) {
        String json = "{\"M\":{\"m\":".repeat(levels) + "{\"S\":\"x\"}" + "}}".repeat(levels);
        assertThat(value(json).json()).isEqualTo(json);
        assertThat(value(json).toJsonValue().toString()).hasSize(levels * 6 + 3);
        assertThat(value(json)).isEqualTo(value(json)).hasSameHashCodeAs(value(json));
        assertThat(value(json).toJava()).isInstanceOf(Map.class);
    }

    @Test
    void largeValuesAndNamesAreRead() {
        String text = "x\u00e9".repeat(200_000);
        String name = "n".repeat(65_535);
        AttributeValue.M map = (AttributeValue.M) value("{\"M\":{\"" + name + "\":{\"S\":\"" + text + "\"}}}");
        assertThat(map.value()).containsEntry(name, new AttributeValue.S(text));
    }

    @Test
    void aMemberThatIsTwiceInASetIsThereOnce() {
        assertThat(value("{\"SS\":[\"a\",\"b\",\"a\"]}")).isEqualTo(new AttributeValue.SS(Set.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0E-999999999", "\u0663", "1e126", "1e-131", "0x10", " 1", "1 ", "", "--1", "Infinity"})
    void whatIsNoNumberOfDynamoDbIsRefusedAtOnce(String number) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> value("{\"N\":\"" + number + "\"}"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1004"));
    }

    @ParameterizedTest
    @CsvSource({"Zm8,fo", "Zm8=,fo", "'',''"})
    void base64IsReadWithAndWithoutPadding(String base64, String text) {
        assertThat(value("{\"B\":\"" + base64 + "\"}"))
                .isEqualTo(new AttributeValue.B(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_-8=", "Zg=\\n=", "Z", "Z m8="})
    void otherBase64IsRefused(String base64) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> value("{\"B\":\"" + base64 + "\"}"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1007"));
    }

    /** Each image of each real event is the same JSON when it is written back. */
    @TestFactory
    Stream<DynamicTest> theImagesOfRealEventsAreWrittenBackWithoutLoss() throws IOException {
        Path fixtures = Path.of(System.getProperty("corpus.directory"), "fixtures", "dynamodb");
        Assumptions.assumeTrue(Files.isDirectory(fixtures), "the corpus does not lie beside the project");
        try (Stream<Path> files = Files.list(fixtures)) {
            List<Path> events = files.sorted().toList();
            assertThat(events).hasSizeGreaterThan(30);
            return events.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> writeBack(file)));
        }
    }

    /** Files made up by hand, with what DynamoDB does not have: members twice in a set, or base64 without padding. */
    private static final Set<String> NORMALIZED = Set.of(
            "aws-samples__serverless-patterns--events.json",
            "aws__aws-lambda-dotnet--dynamodb-event.json",
            "spring-cloud__spring-cloud-function--FunctionInvokerTests.json",
            "typelevel__feral--DynamoDbStreamEventSuite.json");

    private static void writeBack(Path file) throws IOException {
        boolean exact = !NORMALIZED.contains(file.getFileName().toString());
        var records = JsonDocument.parse(Files.readAllBytes(file))
                .root()
                .field("Records")
                .orElseThrow()
                .elements();
        while (records.next()) {
            for (String image : Arrays.asList("Keys", "NewImage", "OldImage")) {
                records.value()
                        .field("dynamodb")
                        .flatMap(change -> change.field(image))
                        .ifPresent(json -> writeBack(json.json(), exact));
            }
        }
    }

    private static void writeBack(String image, boolean exact) {
        Map<String, AttributeValue> item = AttributeValue.item(image);
        assertThat(AttributeValue.item(AttributeValue.json(item))).isEqualTo(item);
        if (exact) {
            assertThat(tree(AttributeValue.json(item))).isEqualTo(tree(image));
        }
    }

    private static JsonValue tree(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
