package io.lambdarouter.spi.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lambdarouter.InvalidEventException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

    /** The texts of JSONTestSuite that RFC 8259 leaves to the parser and that we refuse: they are no UTF-8. */
    private static final Set<String> REFUSED = Set.of(
            "i_string_UTF-16LE_with_BOM.json",
            "i_string_UTF-8_invalid_sequence.json",
            "i_string_UTF8_surrogate_U+D800.json",
            "i_string_invalid_utf-8.json",
            "i_string_iso_latin_1.json",
            "i_string_lone_utf8_continuation_byte.json",
            "i_string_not_in_unicode_range.json",
            "i_string_overlong_sequence_2_bytes.json",
            "i_string_overlong_sequence_6_bytes.json",
            "i_string_overlong_sequence_6_bytes_null.json",
            "i_string_truncated-utf-8.json",
            "i_string_utf16BE_no_BOM.json",
            "i_string_utf16LE_no_BOM.json");

    @TestFactory
    Stream<DynamicTest> theJsonTestSuiteIsAnsweredAsRfc8259Says() throws IOException {
        Path suite = Path.of(System.getProperty("corpus.directory"), "JSONTestSuite", "test_parsing");
        Assumptions.assumeTrue(Files.isDirectory(suite), "the suite does not lie beside the project");
        try (Stream<Path> files = Files.list(suite)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
        }
    }

    private static void judge(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] json = Files.readAllBytes(file);
        if (name.startsWith("n_") || REFUSED.contains(name)) {
            assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> JsonDocument.parse(json));
        } else {
            assertThatNoException().isThrownBy(() -> readEverything(JsonDocument.parse(json)));
        }
    }

    private static void readEverything(JsonDocument document) {
        JsonCursor cursor = document.root().cursor();
        while (cursor.next() != JsonToken.END) {
            cursor.text();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"x\"",
                "5",
                "true",
                "false",
                "null",
                "-0",
                "-0.5e+10",
                "1E400",
                "0.0",
                " \t\r\n{ \"a\" : [ 1 , { \"b\" : null } , \"\\u00e9\\n\" ] } ",
                "\"\\ud800\"",
                "[[],{},[{}]]",
                "\"é\uD83E\uDD8A\""
            })
    void validJsonIsAccepted(String json) {
        assertThat(JsonDocument.parse(json.getBytes(UTF_8)).root().json()).isEqualTo(json.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "{ | more of the event",
                "{\"a\" | more of the event",
                "{\"a\"} | a colon",
                "{\"a\":1,} | the name of a member in quotes",
                "{a:1} | the name of a member in quotes",
                "{\"a\":1]} | a comma or }",
                "[1 2] | a comma or ]",
                "[1,] | a JSON value",
                "[1} | a comma or ]",
                "01 | the end of the event",
                "1. | more of the event",
                "1.x | a digit",
                "1e+ | more of the event",
                "- | more of the event",
                "+1 | a JSON value",
                "NaN | a JSON value",
                "nul | more of the event",
                "trues | the end of the event",
                "\"\\x\" | an escape that JSON knows",
                "\"\\u12g4\" | four hexadecimal digits",
                "{}{} | the end of the event",
                "{} x | the end of the event",
            })
    void invalidJsonIsRefusedWithThePlaceAndWhatWasExpected(String json, String expected) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse(json.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0103"))
                .satisfies(e -> assertThat(e.diagnostic().fact("expected")).hasValue(expected))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).isPresent());
    }

    @Test
    void aControlCharacterInAStringIsRefused() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse("\"a\nb\"".getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.diagnostic().fact("found")).hasValue("the byte 0x0a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 80 22",
                "22 c0 80 22",
                "22 c1 bf 22",
                "22 c3 22",
                "22 c3 28 22",
                "22 e0 80 80 22",
                "22 e2 28 a1 22",
                "22 ed a0 80 22",
                "22 ef bf 22",
                "22 f0 80 80 80 22",
                "22 f0 90 28 bc 22",
                "22 f4 90 80 80 22",
                "22 f5 80 80 80 22",
                "22 f8 88 80 80 80 22",
                "22 ff 22",
                "22 f0 9f a6"
            })
    void bytesThatAreNoUtf8AreRefused(String hex) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse(bytes(hex)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0102"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 c2 80 22",
                "22 df bf 22",
                "22 e0 a0 80 22",
                "22 ed 9f bf 22",
                "22 ee 80 80 22",
                "22 ef bf bf 22",
                "22 f0 90 80 80 22",
                "22 f4 8f bf bf 22"
            })
    void theFirstAndLastCharactersOfEachLengthAreAccepted(String hex) {
        assertThat(JsonDocument.parse(bytes(hex)).root().text().getBytes(UTF_8))
                .isEqualTo(bytes(hex.substring(3, hex.length() - 3)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    @Test
    void anEventInUtf16IsRefused() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse("{}".getBytes(UTF_16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\uFEFF", "\uFEFF \n"})
    void anEmptyEventIsRefused(String json) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse(json.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0101"));
    }

    @Test
    void aByteOrderMarkBeforeTheEventIsAccepted() {
        assertThat(JsonDocument.parse("\uFEFF{\"a\":1}".getBytes(UTF_8)).root().json())
                .isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6, 512})
    void nestingIsReadUpToTheLimit(int depth) {
        String json = "[".repeat(depth) + "]".repeat(depth);
        assertThat(JsonDocument.parse(json.getBytes(UTF_8)).root().json()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 100_000})
    void deeperNestingIsRefusedWithoutOverflowingTheStack(int depth) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse("{\"a\":".repeat(depth).getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0104"));
    }

    @Test
    void theMessageNamesPlacesAndNeverText() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> JsonDocument.parse("{\"name\":\"secret\" \"x\"}".getBytes(UTF_8)))
                .withMessageNotContaining("secret")
                .withMessage("""
                        LR-0103 The event is not valid JSON
                          found     the byte 0x22
                          expected  a comma or }
                          at        byte 17 of 21
                          remedy    send the event as the event source does: one JSON text in UTF-8""");
    }
}
