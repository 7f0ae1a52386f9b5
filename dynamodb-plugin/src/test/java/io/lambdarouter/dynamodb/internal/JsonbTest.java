package io.lambdarouter.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON-B can bind, it binds of an item in DynamoDB's JSON: by our own binder, as far as that goes, and by Yasson. */
@ParameterizedClass
@EnumSource(Way.class)
class JsonbTest {

    @Parameter
    Way way;

    private Object bind(String item, Type type, JsonbConfig config) {
        return way.bind(item, type, config);
    }

    private <T> T bind(String item, Class<T> type) {
        return type.cast(bind(item, type, new JsonbConfig()));
    }

    public enum Genre {
        NOVEL,
        POETRY
    }

    public record Times(
            Instant instant,
            LocalDate date,
            Duration duration,
            @JsonbDateFormat("dd.MM.yyyy") LocalDate german) {}

    @Test
    void timesAreBound() {
        assertThat(bind("""
                        {"instant":{"S":"2020-07-30T17:00:00.123456789Z"},"date":{"S":"2020-07-30"},
                         "duration":{"S":"PT5M"},"german":{"S":"30.07.2020"}}""", Times.class))
                .isEqualTo(new Times(
                        Instant.parse("2020-07-30T17:00:00.123456789Z"),
                        LocalDate.of(2020, 7, 30),
                        Duration.ofMinutes(5),
                        LocalDate.of(2020, 7, 30)));
    }

    public record Mixed(
            Genre genre,
            UUID uuid,
            Optional<String> present,
            Optional<String> absent,
            OptionalInt number,
            List<Integer> list,
            Map<String, List<BigDecimal>> map,
            BigInteger big,
            double approximate,
            char letter,
            JsonObject object,
            JsonArray array,
            JsonValue value) {}

    @Test
    void enumsIdsOptionalsCollectionsAndJsonAreBound() {
        Mixed mixed = bind("""
                {"genre":{"S":"POETRY"},"uuid":{"S":"d9428029-0f63-4056-86da-ce10d545b1b9"},"present":{"S":"x"},
                 "number":{"N":"5"},"list":{"L":[{"N":"1"},{"N":"2"}]},"map":{"M":{"a":{"L":[{"N":"1.5"}]}}},
                 "big":{"N":"12345678901234567890123456789012345678"},"approximate":{"N":"0.1"},"letter":{"S":"x"},
                 "object":{"M":{"a":{"SS":["x"]}}},"array":{"NS":["1"]},"value":{"BOOL":true}}""", Mixed.class);
        assertThat(mixed.genre()).isEqualTo(Genre.POETRY);
        assertThat(mixed.uuid()).isEqualTo(UUID.fromString("d9428029-0f63-4056-86da-ce10d545b1b9"));
        assertThat(mixed.present()).hasValue("x");
        assertThat(mixed.absent()).isEmpty();
        assertThat(mixed.number()).hasValue(5);
        assertThat(mixed.list()).containsExactly(1, 2);
        assertThat(mixed.map()).isEqualTo(Map.of("a", List.of(new BigDecimal("1.5"))));
        assertThat(mixed.big()).isEqualTo(new BigInteger("12345678901234567890123456789012345678"));
        assertThat(mixed.approximate()).isEqualTo(0.1);
        assertThat(mixed.letter()).isEqualTo('x');
        assertThat(mixed.object()).hasToString("{\"a\":[\"x\"]}");
        assertThat(mixed.array()).hasToString("[1]");
        assertThat(mixed.value()).isEqualTo(JsonValue.TRUE);
    }

    public record Linked(URL url) {}

    @Test
    void addressesAreBound() {
        assertThat(bind("{\"url\":{\"S\":\"https://example.com/a\"}}", Linked.class)
                        .url())
                .hasToString("https://example.com/a");
    }

    public record Binary(byte[] bytes, Set<byte[]> set, List<byte[]> list) {}

    @Test
    void binaryDataIsBound() {
        Binary binary = bind(
                "{\"bytes\":{\"B\":\"AQI\"},\"set\":{\"BS\":[\"AQ==\",\"\"]},\"list\":{\"L\":[{\"B\":\"Aw==\"}]}}",
                Binary.class);
        assertThat(binary.bytes()).containsExactly(1, 2);
        assertThat(binary.set())
                .hasSize(2)
                .anySatisfy(bytes -> assertThat(bytes).containsExactly(1));
        assertThat(binary.list())
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).containsExactly(3));
    }

    @Test
    void theApplicationMayChooseAnotherFormForBinaryData() {
        Binary binary = (Binary) bind(
                "{\"bytes\":{\"B\":\"_-8=\"}}",
                Binary.class,
                new JsonbConfig().withBinaryDataStrategy(BinaryDataStrategy.BASE_64_URL));
        assertThat(binary.bytes()).containsExactly(0xff, 0xef);
    }

    public static class Annotated {
        @JsonbProperty("the title")
        public String title;

        @JsonbTransient
        public String secret = "untouched";

        @JsonbTypeAdapter(Reversed.class)
        public String reversed;

        private final int copies;

        private Annotated(int copies) {
            this.copies = copies;
        }

        @JsonbCreator
        public static Annotated of(@JsonbProperty("copies") int copies) {
            return new Annotated(copies);
        }
    }

    public static class Reversed implements JsonbAdapter<String, String> {
        @Override
        public String adaptToJson(String text) {
            return text;
        }

        @Override
        public String adaptFromJson(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }

    @Test
    void annotationsOfJsonbAreHonored() {
        Annotated item = bind(
                "{\"the title\":{\"S\":\"Emma\"},\"secret\":{\"S\":\"x\"},\"reversed\":{\"S\":\"abc\"},\"copies\":{\"N\":\"3\"}}",
                Annotated.class);
        assertThat(item.title).isEqualTo("Emma");
        assertThat(item.secret).isEqualTo("untouched");
        assertThat(item.reversed).isEqualTo("cba");
        assertThat(item.copies).isEqualTo(3);
    }

    public record Snake(String firstName) {}

    @Test
    void namingStrategiesAreHonored() {
        JsonbConfig config =
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES);
        assertThat(bind("{\"first_name\":{\"S\":\"Jane\"}}", Snake.class, config))
                .isEqualTo(new Snake("Jane"));
    }

    public static class Page<T> {
        public List<T> items;
        public T first;
    }

    public record GenericRecord<T>(T first) {}

    public record Inner(String name) {}

    @Test
    void genericItemClassesAreBound() {
        Page<?> page = (Page<?>) bind(
                "{\"items\":{\"L\":[{\"M\":{\"name\":{\"S\":\"a\"}}}]},\"first\":{\"M\":{\"name\":{\"S\":\"b\"}}}}",
                new TypeLiteral<Page<Inner>>() {}.getType(),
                new JsonbConfig());
        assertThat(page.items).isEqualTo(List.of(new Inner("a")));
        assertThat(page.first).isEqualTo(new Inner("b"));
    }

    /** Yasson 3.0.4 does not resolve the type variables of a record's components. */
    @Test
    void aGenericRecordIsBoundOrRefusedAndNeverMadeOfSomethingElse() {
        Supplier<Object> bound = () -> bind(
                "{\"first\":{\"M\":{\"name\":{\"S\":\"b\"}}}}",
                new TypeLiteral<GenericRecord<Inner>>() {}.getType(),
                new JsonbConfig());
        if (way == Way.OUR_OWN) {
            assertThat(bound.get()).isEqualTo(new GenericRecord<>(new Inner("b")));
        } else {
            assertThatExceptionOfType(InvalidRecordException.class)
                    .isThrownBy(bound::get)
                    .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1006"));
        }
    }

    @JsonbTypeInfo(
            key = "kind",
            value = {@JsonbSubtype(alias = "dog", type = Dog.class), @JsonbSubtype(alias = "cat", type = Cat.class)})
    public interface Animal {}

    public static class Dog implements Animal {
        public boolean barks;
    }

    public static class Cat implements Animal {
        public int lives;
    }

    public record Zoo(List<Animal> animals, Animal first) {}

    @Test
    void inheritanceIsBoundByTheAliasesTheClassNames() {
        Zoo zoo = bind("""
                {"animals":{"L":[{"M":{"kind":{"S":"cat"},"lives":{"N":"9"}}},{"M":{"barks":{"BOOL":true},"kind":{"S":"dog"}}}]},
                 "first":{"M":{"kind":{"S":"dog"},"barks":{"BOOL":true}}}}""", Zoo.class);
        assertThat(((Cat) zoo.animals().get(0)).lives).isEqualTo(9);
        assertThat(((Dog) zoo.animals().get(1)).barks).isTrue();
        assertThat(((Dog) zoo.first()).barks).isTrue();
        assertThat(bind("{\"kind\":{\"S\":\"cat\"},\"lives\":{\"N\":\"7\"}}", Animal.class))
                .isInstanceOf(Cat.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Runtime", "bird"})
    void aClassNamedInTheDataIsNeverMade(String kind) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> bind("{\"kind\":{\"S\":\"" + kind + "\"}}", Animal.class));
    }

    public record Numbers(byte b, short s, int i, long l, float f, Integer boxed, Long boxedLong) {}

    @ParameterizedTest
    @CsvSource({
        "b, 128",
        "b, 1.5",
        "s, 32768",
        "i, 2147483648",
        "i, 0.1",
        "l, 9223372036854775808",
        "l, 1E+100",
        "boxed, 1.5",
        "boxedLong, 9223372036854775808"
    })
    void aNumberThatDoesNotFitIsAnError(String name, String number) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> bind("{\"" + name + "\":{\"N\":\"" + number + "\"}}", Numbers.class))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue("$." + name + ".N"));
    }

    @ParameterizedTest
    @CsvSource({
        "b, 127",
        "s, -32768",
        "i, 2147483647",
        "i, 5.0",
        "i, 1E+2",
        "l, -9223372036854775808",
        "f, 1.5",
        "boxed, 7"
    })
    void aNumberThatFitsIsBound(String name, String number) {
        assertThat(bind("{\"" + name + "\":{\"N\":\"" + number + "\"}}", Numbers.class))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 120})
    void deepItemsAreBound(int levels) {
        String item = "{\"m\":{\"M\":".repeat(levels) + "{}" + "}}".repeat(levels);
        Object bound = bind(item, new TypeLiteral<Map<String, Object>>() {}.getType(), new JsonbConfig());
        for (int i = 0; i < levels; i++) {
            bound = ((Map<?, ?>) bound).get("m");
        }
        assertThat(bound).isEqualTo(Map.of());
    }
}
