package io.lambdarouter.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSliceTest {

    private static JsonSlice json(String text) {
        return JsonDocument.parse(text.getBytes(UTF_8)).root();
    }

    @Test
    void membersComeInOrderWithTheirValues() {
        List<String> members = new ArrayList<>();
        for (JsonFields fields = json("{ \"a\" : 1 , \"b\":{\"x\":[1,{}]},\"c\":[ ],\"d\":\"}\"}")
                        .fields();
                fields.next(); ) {
            members.add(fields.name() + "=" + fields.value().json());
        }
        assertThat(members).containsExactly("a=1", "b={\"x\":[1,{}]}", "c=[ ]", "d=\"}\"");
    }

    @Test
    void elementsComeInOrder() {
        List<String> elements = new ArrayList<>();
        for (JsonElements each = json("[{\"a\":[{}]}, [[]] ,null,\"\\\"]\", -1.5e3,true]")
                        .elements();
                each.next(); ) {
            elements.add(each.value().kind() + each.value().json());
        }
        assertThat(elements)
                .containsExactly(
                        "OBJECT{\"a\":[{}]}",
                        "ARRAY[[]]",
                        "NULLnull",
                        "STRING\"\\\"]\"",
                        "NUMBER-1.5e3",
                        "BOOLEANtrue");
    }

    /** Each path is found from the start of the document: all paths of much junk would be the square of it. */
    @Test
    void fiftyThousandPathsOfOneDocumentStayCheap() {
        JsonSlice junk = json("[" + "{\"a\":5},".repeat(50_000) + "{}]");
        List<String> paths = new ArrayList<>();
        for (JsonElements each = junk.elements(); each.next(); ) {
            paths.add(each.value().path());
        }
        assertThat(paths.subList(0, 100)).contains("$[0]", "$[99]").allMatch(path -> path.startsWith("$["));
        assertThat(paths.get(50_000)).isEqualTo("byte " + (1 + 50_000 * 8));
        assertThat(paths.stream().filter(path -> path.startsWith("$["))).hasSizeLessThan(10_000);
    }

    @Test
    void aLargeDocumentStillHasThePathOfItsLastFault() {
        String junk = "{\"a\":5},".repeat(750_000);
        JsonSlice last = element(750_000, json("[" + junk + "{\"b\":[true]}]"));
        assertThat(last.field("b").orElseThrow().path()).isEqualTo("$[750000].b");
    }

    /** The slots of shallow containers and the scan of deep ones must give the same ends at any depth. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 20})
    void whatFollowsAStructureIsFoundAtAnyDepth(int depth) {
        String inner = "[{\"a\":{\"b\":[[1],[2,{\"c\":{}}]]},\"d\":[]},\"x\",{\"e\":{}}]";
        String text = "{\"in\":[0,".repeat(depth) + inner + "],\"after\":7}".repeat(depth);
        JsonSlice slice = json(text);
        for (int i = 0; i < depth; i++) {
            assertThat(slice.field("after").orElseThrow().json()).isEqualTo("7");
            slice = element(1, slice.field("in").orElseThrow());
        }
        assertThat(slice.json()).isEqualTo(inner);
        assertThat(element(2, slice).json()).isEqualTo("{\"e\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"plain\",plain",
                "\"\",``",
                "\"caf\\u00e9 é\",café é",
                "\"\\\"\\\\\\/\",`\"\\/`",
                "\"\\uD83E\\uDD8A\uD83E\uDD8A\",\uD83E\uDD8A\uD83E\uDD8A"
            })
    void escapesAndCharactersOfSeveralBytesAreResolved(String text, String expected) {
        assertThat(json(text).text()).isEqualTo(expected);
    }

    @Test
    void allShortEscapesAreResolved() {
        assertThat(json("\"\\b\\f\\n\\r\\t\"").text()).isEqualTo("\b\f\n\r\t");
    }

    @Test
    void aLoneSurrogateIsKept() {
        assertThat(json("\"a\\ud800b\"").text()).isEqualTo("a\ud800b");
    }

    @Test
    void aNameWrittenWithEscapesIsTheSameName() {
        JsonSlice slice = json("{\"Re\\u0063ords\":1,\"Rec\\\\\":2}");
        assertThat(slice.field("Records").orElseThrow().json()).isEqualTo("1");
        assertThat(slice.field("Rec")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Record", "Recordss", "records", "''"})
    void aNameThatOnlyResemblesIsAnotherName(String name) {
        assertThat(json("{\"Records\":1}").field(name)).isEmpty();
    }

    @Test
    void aMemberThatIsThereTwiceIsRefusedWithItsPath() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> json("{\"a\":1,\"b\":2,\"a\":3}").field("a"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0302"))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue("$.a"));
    }

    @Test
    void aWrongKindIsRefusedWithItsPath() {
        JsonSlice slice = json("{\"Records\":[{},{\"odd.name\":{\"it's\":[5]}}]}");
        JsonSlice five =
                element(0, child(child(element(1, slice.field("Records").orElseThrow()), "odd.name"), "it\'s"));
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(five::text)
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue("$.Records[1]['odd.name']['it\\'s'][0]"))
                .satisfies(e -> assertThat(e.diagnostic().fact("found")).hasValue("NUMBER"))
                .satisfies(e -> assertThat(e.diagnostic().fact("expected")).hasValue("STRING"));
    }

    private static JsonSlice child(JsonSlice slice, String name) {
        return slice.field(name).orElseThrow();
    }

    private static JsonSlice element(int index, JsonSlice array) {
        JsonElements elements = array.elements();
        for (int i = 0; i <= index; i++) {
            assertThat(elements.next()).isTrue();
        }
        return elements.value();
    }

    @Test
    void aCursorReadsTokenByTokenAndSkips() {
        JsonCursor cursor = element(0, json("[{\"a\":[1,true,null],\"b\":{\"c\":[\"]\"]},\"d\":\"x\"}, 9]"))
                .cursor();
        List<String> tokens = new ArrayList<>();
        while (cursor.next() != JsonToken.END) {
            tokens.add(cursor.token() == JsonToken.STRING ? "'" + cursor.text() : cursor.text());
            if (cursor.textIs("b")) {
                cursor.next();
                tokens.add(cursor.path());
                cursor.skip();
            }
        }
        assertThat(tokens).containsExactly("{", "'a", "[", "1", "true", "null", "]", "'b", "$[0].b", "'d", "'x", "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"S\":\"x\"} | S",
                "{\"S\":{}} | S",
                "{\"S\":1,\"N\":2} | S",
                "{\"N\":\"1\"} | N",
                "{\"S\" :\"x\"} |",
                "{ \"S\":\"x\"} |",
                "{\"SS\":[]} |",
                "{\"\":1} |",
                "{\"\u00e9\":1} |",
                "{\"\\u0053\":1} |",
                "{} |",
                "[\"S\",1] |",
                "\"S\" |",
            })
    void aMemberOfOneLetterIsEnteredInOneStepWhereItIsWrittenPlainly(String json, Character letter) {
        JsonCursor cursor = json(json).cursor();
        cursor.next();

        assertThat(cursor.memberLetter()).isEqualTo(letter == null ? 0 : letter);
        assertThat(cursor.offset()).as("looking steps nowhere").isZero();
        if (letter != null) {
            assertThat(cursor.enterMember()).isSameAs(cursor.token());
            assertThat(cursor.offset()).isEqualTo(5);
        }
    }

    @Test
    void aNameThatComesAgainIsTheSameObject() {
        assertThat(names("[{\"name\":1,\"other\":2},{\"other\":3,\"name\":4},{\"name\":5}]"))
                .containsExactly("name", "other", "other", "name", "name")
                .satisfies(names -> assertThat(names.get(3)).isSameAs(names.get(0)))
                .satisfies(names -> assertThat(names.get(4)).isSameAs(names.get(0)))
                .satisfies(names -> assertThat(names.get(2)).isSameAs(names.get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"a\":1,\"b\":2},{\"a\":1,\"c\":2},{\"a\":1,\"b\":2}] | a,b,a,c,a,b",
                "[{\"a\":1,\"b\":2},{\"a\":1},{\"a\":1 , \"b\" : 2 }] | a,b,a,a,b",
                "[{\"a\":1,\"b\":2},{\"a\":1,\"bb\":2},{\"a\":1,\"b \":2}] | `a,b,a,bb,a,b `",
                "[{\"a\":1,\"b\":2},{\"a\":1,\"\\u0062\":2},{\"a\":1,\"b\":2}] | a,b,a,b,a,b",
                "[{\"caf\u00e9\":1,\"b\":2},{\"caf\u00e9\":1,\"b\":2},{\"b\":2}] | caf\u00e9,b,caf\u00e9,b,b",
                "[{\"a\":1,\"a\":2},{\"\":1,\"a\":2},{\"\":0}] | a,a,,a,",
                "[{\"a\":{\"b\":{\"c\":[{\"a\":0}]}}},{\"a\":{\"b\":{\"c\":\"}\"}}}] | a,b,c,a,a,b,c",
                "[{},{\"a\":{}},{}] | a",
            })
    void namesAreReadAsTheyAreWhateverStoodBehindTheOneBefore(String json, String names) {
        assertThat(names(json)).containsExactly(names.split(",", -1));
    }

    /** More names than are remembered push each other out. */
    @Test
    void manyNamesAreReadAsTheyAre() {
        List<String> names =
                IntStream.range(0, 2000).mapToObj(i -> "name" + i * 37).toList();
        String object = "{\"" + String.join("\":0,\"", names) + "\":0}";
        assertThat(names("[" + object + "," + object + "]"))
                .isEqualTo(Stream.concat(names.stream(), names.stream()).toList());
    }

    @Test
    void aNameIsSoughtInAnObjectOnly() {
        JsonCursor cursor = json("{}").cursor();
        cursor.next();
        assertThat(cursor.nextName()).isFalse();
        assertThat(cursor.token()).isEqualTo(JsonToken.END_OBJECT);
        assertThat(cursor.nextName()).as("behind the last token").isFalse();
        assertThat(cursor.token()).isEqualTo(JsonToken.END);
    }

    /** The names of all objects in a value, as they are met. */
    private static List<String> names(String json) {
        List<String> names = new ArrayList<>();
        JsonCursor cursor = json(json).cursor();
        cursor.next();
        collectNames(cursor, names);
        return names;
    }

    private static void collectNames(JsonCursor cursor, List<String> names) {
        if (cursor.token() == JsonToken.START_OBJECT) {
            while (cursor.nextName()) {
                assertThat(cursor.textIs(cursor.name())).isTrue();
                assertThat(cursor.text()).isEqualTo(cursor.name());
                names.add(cursor.name());
                cursor.next();
                collectNames(cursor, names);
            }
        } else if (cursor.token() == JsonToken.START_ARRAY) {
            while (cursor.next() != JsonToken.END_ARRAY) {
                collectNames(cursor, names);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\\u00e9\\n\\t\\\"\\/\\\\\\b\\f\\r, \u00e9\\n\\t\"/\\\\\\b\\f\\r",
    })
    void escapesAmongCharactersOfEveryLengthAreResolved(String escaped, String plain) {
        String many = "a\u00e9\u20ac\uD83E\uDD8A";
        assertThat(json("\"" + many + escaped + many + "\"").text()).isEqualTo(many + plain.translateEscapes() + many);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":[1,{\"b c\":^null}]} | $.a[1]['b c']",
                "{\"a\":[1,{^\"b\":null}]} | $.a[1].b",
                "{\"a\":[1,{\"b\":null^}]} | $.a[1]",
                "{\"a\":[[],{},^2]} | $.a[2]",
                "{\"a\":{\"x\":[1,2]},\"b\":^{}} | $.b",
                "{\"a\":^{}} | $.a",
                "[[[^]]] | $[0][0]",
                "^5 | $",
                "[{\"\":{\"it's\":[0,^1]}}] | $[0]['']['it\\'s'][1]",
            })
    void thePathToEveryTokenIsFound(String marked, String path) {
        byte[] json = marked.replace("^", "").getBytes(UTF_8);
        assertThat(JsonPath.to(JsonDocument.parse(json), marked.indexOf('^'))).isEqualTo(path);
    }

    @Test
    void aLongPathIsCut() {
        String json = "{\"" + "x".repeat(2000) + "\":5}";
        assertThat(child(json(json), "x".repeat(2000)).path()).hasSize(1001).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"größe,true", "grö,false", "a\\\\n,true", "tab,true"})
    void namesOfAnyCharactersAreFound(String name, boolean found) {
        JsonSlice slice = json("{\"größe\":1,\"a\\\\\\\\n\":2,\"t\\u0061b\":3}");
        assertThat(slice.field(name).isPresent()).isEqualTo(found);
    }

    @Test
    void aNameWithANewlineIsNotOneWithABackslash() {
        assertThat(json("{\"a\\nb\":1}").field("a\\nb")).isEmpty();
        assertThat(json("{\"a\\nb\":1}").field("a\nb")).isPresent();
    }
}
