package io.lambdarouter.dynamodb.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidRecordException;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes are bound without a JSON-B provider, how, and what becomes of the others. */
class DirectBindingTest {

    public static class Base<T> {
        public T inherited;
        private String overridden = "unset";
        protected String log = "";

        protected Base() {}

        public void setOverridden(String overridden) {
            this.overridden = overridden;
        }

        @JsonbTransient
        public void setSecret(String secret) {
            log += "secret " + secret;
        }
    }

    public static class Bean extends Base<List<Integer>> {
        public static String constant = "constant";
        public final String fixed = "fixed";
        public transient String passing = "passing";
        private String hidden = "hidden";
        public String shielded = "shielded";

        @JsonbProperty("a name")
        private String named;

        private String URL;
        private int x;
        public Bean next;
        public Optional<Bean> other = Optional.empty();

        public void setNamed(String named) {
            this.named = named;
        }

        public void setURL(String url) {
            this.URL = url;
        }

        public Bean setX(int x) {
            this.x = x;
            return this;
        }

        @Override
        public void setOverridden(String overridden) {
            super.setOverridden(overridden + "!");
        }

        private void setShielded(String shielded) {
            this.shielded = shielded;
        }

        public String getHidden() {
            return hidden;
        }

        public void setSecret(String secret) {
            log += "secret " + secret;
        }

        @Override
        public String toString() {
            return Stream.of(
                            inherited,
                            super.overridden,
                            log,
                            constant,
                            fixed,
                            passing,
                            hidden,
                            shielded,
                            named,
                            URL,
                            x,
                            next,
                            other)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
    }

    public static class Created {
        private final String text;
        public String later;

        private Created(String text) {
            this.text = text;
        }

        @JsonbCreator
        public static Created of(@JsonbProperty("one") String one, @JsonbProperty("two") int two) {
            return new Created(one + two);
        }

        public void setLast(String last) {
            later = text + last;
        }

        @Override
        public String toString() {
            return text + " " + later;
        }
    }

    public record Node<T>(T value, List<Node<T>> children, Map<String, Node<T>> named) {}

    public record Renamed(@JsonbProperty("the title") String title, int copyCount) {}

    private static final String BEAN = """
            {"inherited":{"NS":["1","2"]},"overridden":{"S":"o"},"secret":{"S":"s"},"constant":{"S":"c"},"fixed":{"S":"f"},
             "passing":{"S":"p"},"hidden":{"S":"h"},"shielded":{"S":"s"},"a name":{"S":"n"},"named":{"S":"no"},"URL":{"S":"u"},
             "uRL":{"S":"no"},"x":{"N":"7"},"next":{"M":{"x":{"N":"8"}}},"other":{"M":{"x":{"N":"9"}}},
             "unknown":{"M":{"a":{"L":[{"M":{}}]}}}}""";

    static Stream<Type> types() {
        return Stream.of(Bean.class, Created.class, Renamed.class, new TypeLiteral<Map<String, Bean>>() {}.getType());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"one\":{\"S\":\"a\"},\"later\":{\"S\":\"x\"},\"last\":{\"S\":\"b\"},\"two\":{\"N\":\"2\"}} | a2 a2b",
                "{\"last\":{\"S\":\"b\"},\"later\":{\"S\":\"x\"}} | null0 x",
                "{} | null0 null"
            })
    void aCreatorGetsItsArgumentsAndSettersTheRest(String item, String expected) {
        for (Way way : Way.values()) {
            assertThat(way.bind(item, Created.class, new JsonbConfig())).hasToString(expected);
        }
    }

    @Test
    void propertiesAreFoundAsJsonbFindsThem() {
        Object ours = Way.OUR_OWN.bind(BEAN, Bean.class, new JsonbConfig());
        assertThat(ours)
                .hasToString(
                        Way.YASSON.bind(BEAN, Bean.class, new JsonbConfig()).toString());
        assertThat(ours.toString()).startsWith("[1, 2] o!  constant fixed passing hidden shielded n u 7 ");
    }

    @ParameterizedTest
    @MethodSource("types")
    void commonClassesAreBoundWithoutAProvider(Type type) {
        ItemBinder binder =
                ItemBinder.with(new JsonbConfig().withNullValues(true).withFormatting(true));
        assertThat(binder.bindsDirectly(type)).isTrue();
        binder.bind(Way.json("{}"), type);
        assertThat(binder.usesProvider()).isFalse();
    }

    @Test
    void aGenericRecordThatHoldsItselfIsBound() {
        Type type = new TypeLiteral<Node<LocalDate>>() {}.getType();
        assertThat(Way.OUR_OWN.bind("""
                        {"value":{"S":"2020-07-30"},"children":{"L":[{"M":{"value":{"S":"2020-07-31"}}}]},
                         "named":{"M":{"a":{"M":{}}}}}""", type, new JsonbConfig()))
                .isEqualTo(new Node<>(
                        LocalDate.of(2020, 7, 30),
                        List.of(new Node<>(LocalDate.of(2020, 7, 31), null, null)),
                        Map.of("a", new Node<>(null, null, null))));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, copyCount",
        "LOWER_CASE_WITH_DASHES, copy-count",
        "LOWER_CASE_WITH_UNDERSCORES, copy_count",
        "UPPER_CAMEL_CASE, CopyCount",
        "UPPER_CAMEL_CASE_WITH_SPACES, Copy Count"
    })
    void namingStrategiesAreHonored(String strategy, String name) {
        JsonbConfig config = new JsonbConfig().withPropertyNamingStrategy(strategy);
        String item = "{\"the title\":{\"S\":\"t\"},\"" + name + "\":{\"N\":\"3\"}}";
        assertThat(Way.OUR_OWN.bind(item, Renamed.class, config))
                .isEqualTo(Way.YASSON.bind(item, Renamed.class, config))
                .extracting("title")
                .isEqualTo("t");
    }

    @Test
    void aNamingStrategyOfTheApplicationIsAsked() {
        PropertyNamingStrategy shouting = name -> name.toUpperCase(Locale.ROOT);
        ItemBinder binder = ItemBinder.with(new JsonbConfig().withPropertyNamingStrategy(shouting));
        assertThat(binder.bind(Way.json("{\"COPYCOUNT\":{\"N\":\"3\"}}"), Renamed.class))
                .isEqualTo(new Renamed(null, 3));
        assertThat(binder.usesProvider()).isFalse();
    }

    public static class Negating implements JsonbAdapter<Boolean, String> {
        @Override
        public String adaptToJson(Boolean truth) {
            return String.valueOf(!truth);
        }

        @Override
        public Boolean adaptFromJson(String text) {
            return !text.equals("yes");
        }
    }

    public static class Provided {
        public float ratio;
        public Boolean flag;
        public char letter;
        public List<Float> ratios;
        public Map<String, Double> named;
        public Provided inner;

        @JsonbTypeAdapter(Negating.class)
        public Boolean adapted;

        @JsonbNumberFormat("#0.00")
        public double formatted;

        @JsonbDateFormat("dd.MM.yyyy")
        public LocalDate date;
    }

    @Test
    void aClassThatAsksForMoreIsLeftToTheProvider() {
        ItemBinder binder = ItemBinder.with(new JsonbConfig());
        Provided item = (Provided) binder.bind(Way.json("""
                {"ratio":{"N":"0.1"},"flag":{"S":"true"},"letter":{"S":"x"},"ratios":{"NS":["1"]},"adapted":{"S":"yes"},
                 "formatted":{"S":"1.50"},"date":{"S":"30.07.2020"},"inner":{"M":{"letter":{"S":"y"}}}}"""), Provided.class);
        assertThat(binder.bindsDirectly(Provided.class)).isFalse();
        assertThat(item.adapted).isFalse();
        assertThat(item.date).isEqualTo(LocalDate.of(2020, 7, 30));
        assertThat(item.inner.letter).isEqualTo('y');
    }

    @JsonbTypeInfo(@JsonbSubtype(alias = "dog", type = Dog.class))
    public interface Animal {}

    public static class Dog implements Animal {
        public boolean barks;
    }

    public record Kennel(List<Animal> dogs) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ratio\":{\"N\":\"1E+100\"} | $.ratio.N",
                "\"flag\":{\"N\":\"1\"} | $.flag.N",
                "\"flag\":{\"S\":\"yes\"} | $.flag.S",
                "\"letter\":{\"S\":\"xy\"} | $.letter.S",
                "\"ratios\":{\"NS\":[\"1\",\"1E+100\"]} | $.ratios.NS[1]",
                "\"ratios\":{\"L\":[{\"N\":\"1E+100\"}]} | $.ratios.L[0].N",
                "\"named\":{\"M\":{\"a\":{\"S\":\"1e999\"}}} | $.named.M.a.S",
                "\"inner\":{\"M\":{\"inner\":{\"M\":{\"ratio\":{\"N\":\"1E+100\"}}}}} | $.inner.M.inner.M.ratio.N"
            })
    void theProviderNeverSeesWhatItWouldBindToSomethingElse(String attribute, String path) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> Way.YASSON.bind("{" + attribute + "}", Provided.class, new JsonbConfig()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("LR-1006"))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue(path))
                .satisfies(e -> assertThat(e.diagnostic().fact("expected")).isPresent());
    }

    @Test
    void aSubtypeIsGuardedByItsAlias() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> Way.OUR_OWN.bind(
                        "{\"dogs\":{\"L\":[{\"M\":{\"@type\":{\"S\":\"dog\"},\"barks\":{\"N\":\"1\"}}}]}}",
                        Kennel.class,
                        new JsonbConfig()))
                .satisfies(e -> assertThat(e.diagnostic().fact("at")).hasValue("$.dogs.L[0].M.barks.N"));
    }

    public static class Wide {
        public String text;
        public int number;
        public Double approximate;
        public boolean flag;
        public List<String> list;
        public Map<String, Object> map;
        public WideRecord inner;
    }

    public record WideRecord(
            String text,
            int number,
            Double approximate,
            boolean flag,
            List<String> list,
            Map<String, Object> map,
            Renamed inner) {}

    private static final Map<Way, ItemBinder> BINDERS = Arrays.stream(Way.values())
            .collect(Collectors.toMap(Function.identity(), way -> way.binder(new JsonbConfig())));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomItemsAreBoundAsYassonBindsThem(int seed) {
        String item = new Items(new Random(seed)).item(3);
        for (Class<?> type : List.of(Wide.class, WideRecord.class)) {
            Object ours = outcome(Way.OUR_OWN, item, type);
            assertThat(ours).as(item).usingRecursiveComparison().isEqualTo(outcome(Way.YASSON, item, type));
        }
    }

    private static Object outcome(Way way, String item, Class<?> type) {
        try {
            return BINDERS.get(way).bind(Way.json(item), type);
        } catch (InvalidRecordException e) {
            return e.code();
        }
    }

    /** Makes items that mostly fit, in any order. */
    private record Items(Random random) {

        String item(int depth) {
            List<String> attributes = new ArrayList<>(List.of(
                    "\"text\":{\"S\":\"t" + random.nextInt() + "\\u00e9\\n\"}",
                    "\"number\":{\"N\":\"" + random.nextInt() + "\"}",
                    "\"approximate\":{\"N\":\"" + random.nextInt(1000) + "." + random.nextInt(1000) + "\"}",
                    "\"flag\":{\"BOOL\":" + random.nextBoolean() + "}",
                    "\"list\":" + list(),
                    "\"map\":{\"M\":" + (depth > 0 ? item(depth - 1) : "{}") + "}",
                    "\"inner\":{\"M\":" + (depth > 0 ? item(depth - 1) : "{}") + "}",
                    "\"unknown" + random.nextInt(9) + "\":" + list()));
            Collections.shuffle(attributes, random);
            return attributes.stream().limit(random.nextInt(9)).collect(Collectors.joining(",", "{", "}"));
        }

        private String list() {
            return switch (random.nextInt(8)) {
                case 0 -> "{\"SS\":[\"a\",\"b\"]}";
                case 1 -> "{\"L\":[{\"S\":\"a\"},{\"NULL\":true},{\"N\":\"1.50\"}]}";
                case 2 -> "{\"NULL\":true}";
                case 3 -> "{\"S\":\"no list\"}";
                default -> "{\"L\":[]}";
            };
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":{\"S\":\"x\"},\"a\":{\"S\":\"y\"}}", "{\"text\":{\"S\":\"x\"},\"text\":{\"S\":\"y\"}}"})
    void anAttributeThatIsThereTwiceIsRefused(String item) {
        for (Class<?> type : List.of(Wide.class, WideRecord.class, Map.class)) {
            assertThat(outcome(Way.OUR_OWN, item, type)).isEqualTo("LR-1005");
        }
    }
}
