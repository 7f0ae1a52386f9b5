package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.RecordFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

    private static final String EVERYTHING = """
            {"s":{"S":"caf\\u00e9"},"n":{"N":"12345678901234567890.123456789012345678"},"b":{"B":"AQID"},
             "ss":{"SS":["a","b"]},"ns":{"NS":["1","2.5"]},"bs":{"BS":["AQ==","Ag=="]},
             "m":{"M":{"inner":{"S":"x"}}},"l":{"L":[{"S":"y"},{"N":"1"},{"NULL":true},{"L":[]}]},
             "nul":{"NULL":true},"bool":{"BOOL":true},"empty":{"S":""},
             "unknown":{"M":{"deep":{"L":[{"M":{"deeper":{"SS":["z"]}}}]}}}}""";

    public record Inner(String inner) {}

    public record Everything(
            String s,
            BigDecimal n,
            byte[] b,
            Set<String> ss,
            Set<BigDecimal> ns,
            Inner m,
            List<Object> l,
            String nul,
            boolean bool,
            String empty) {}

    @ApplicationScoped
    static class AsRecord {
        @Inject
        Seen seen;

        void inserted(@Observes Inserted<Everything> change) {
            seen.add(change.newImage());
        }
    }

    @Test
    void everyDataTypeReachesARecord() {
        try (Routed router = Routed.by(AsRecord.class)) {
            router.route(Stream.insert(EVERYTHING));
            Everything item = (Everything) router.seen().get(0);
            assertThat(item.s()).isEqualTo("café");
            assertThat(item.n()).isEqualTo(new BigDecimal("12345678901234567890.123456789012345678"));
            assertThat(item.b()).containsExactly(1, 2, 3);
            assertThat(item.ss()).containsExactlyInAnyOrder("a", "b");
            assertThat(item.ns()).containsExactlyInAnyOrder(new BigDecimal("1"), new BigDecimal("2.5"));
            assertThat(item.m()).isEqualTo(new Inner("x"));
            assertThat(item.l()).containsExactly("y", BigDecimal.ONE, null, List.of());
            assertThat(item.nul()).isNull();
            assertThat(item.bool()).isTrue();
            assertThat(item.empty()).isEmpty();
        }
    }

    public static class Pojo {
        public String s;

        @JsonbProperty("n")
        private BigDecimal number;

        private final String from;

        @JsonbCreator
        public Pojo(@JsonbProperty("empty") String empty, @JsonbProperty("bool") boolean bool) {
            from = empty + bool;
        }

        public void setNumber(BigDecimal number) {
            this.number = number;
        }
    }

    @ApplicationScoped
    static class AsOtherTypes {
        @Inject
        Seen seen;

        void pojo(@Observes Inserted<Pojo> change) {
            Pojo item = change.newImage();
            seen.add(item.s + " " + item.number.scale() + " " + item.from);
        }

        void map(@Observes Inserted<Map<String, Object>> change) {
            seen.add(change.newImage().get("m"));
        }

        void tree(@Observes Inserted<JsonObject> change) {
            seen.add(change.newImage().getJsonArray("ns").toString());
        }
    }

    @Test
    void beansMapsAndJsonObjectsAreBoundToo() {
        try (Routed router = Routed.by(AsOtherTypes.class)) {
            router.route(Stream.insert(EVERYTHING));
            assertThat(router.seen()).containsExactlyInAnyOrder("café 18 true", Map.of("inner", "x"), "[1,2.5]");
        }
    }

    public static class Unready {
        static {
            if (!Boolean.getBoolean(Unready.class.getName())) {
                throw new IllegalStateException("not configured");
            }
        }

        public String s;
    }

    @ApplicationScoped
    static class AsUnready {
        @Inject
        Seen seen;

        void inserted(@Observes Inserted<Unready> change) {
            seen.add(change.newImage());
        }

        void failed(@Observes FailedRecord record) {
            seen.add(record.cause());
        }
    }

    /** It is no fault of the item, and nobody should discard it for that. */
    @Test
    void aClassThatCannotBeInitializedIsNotTakenForAnItemThatDoesNotFit() {
        try (Routed router = Routed.reporting(AsUnready.class)) {
            router.route(Stream.insert("{\"s\":{\"S\":\"x\"}}"));
            assertThat(router.seen()).singleElement().isInstanceOf(LinkageError.class);
        }
    }

    @ApplicationScoped
    static class Configuration {
        @Produces
        JsonbConfig config = new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE);
    }

    public record Shouted(String title, byte[] cover) {}

    @ApplicationScoped
    static class AsShouted {
        @Inject
        Seen seen;

        void inserted(@Observes Inserted<Shouted> change) {
            seen.add(change.newImage().title() + change.newImage().cover().length);
        }
    }

    @Test
    void theJsonbConfigOfTheApplicationIsUsed() {
        try (Routed router = Routed.by(Configuration.class, AsShouted.class)) {
            router.route(Stream.insert("{\"Title\":{\"S\":\"Emma\"},\"Cover\":{\"B\":\"AQID\"}}"));
            assertThat(router.seen()).containsExactly("Emma3");
        }
    }

    @ApplicationScoped
    static class Strictness {
        @Produces
        JsonbConfig config = new JsonbConfig().withCreatorParametersRequired(true);
    }

    public record Complete(String id, String title) {}

    @ApplicationScoped
    static class AsComplete {
        @Inject
        Seen seen;

        void inserted(@Observes Inserted<Complete> change) {
            seen.add(change.newImage());
        }
    }

    @Test
    void anAttributeThatARecordRequiresFailsTheItemAndNotTheStart() {
        try (Routed router = Routed.by(Strictness.class, AsComplete.class)) {
            router.route(Stream.insert("{\"id\":{\"S\":\"b1\"},\"title\":{\"S\":\"Emma\"}}"));
            assertThat(router.seen()).containsExactly(new Complete("b1", "Emma"));
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.insert("{\"id\":{\"S\":\"b1\"}}")))
                    .withMessageContaining("LR-1006");
        }
    }

    @ApplicationScoped
    static class Same {
        @Inject
        Seen seen;

        void one(@Observes Upserted<Map<String, Object>> change) {
            seen.add(System.identityHashCode(change.newImage()));
            seen.add(System.identityHashCode(change.newImage()));
        }

        void other(@Observes Inserted<Map<String, Object>> change) {
            seen.add(System.identityHashCode(change.current().orElseThrow()));
        }
    }

    @Test
    void anImageIsBoundOnceForAllObserversOfAType() {
        try (Routed router = Routed.by(Same.class)) {
            router.route(Stream.insert(EVERYTHING));
            assertThat(Set.copyOf(router.seen())).hasSize(1);
        }
    }

    @ApplicationScoped
    static class NewOnly {
        @Inject
        Seen seen;

        void modified(@Observes Modified<Inner> change) {
            seen.add(change.newImage());
        }
    }

    @Test
    void anImageThatNobodyTouchesIsNeverBound() {
        try (Routed router = Routed.by(NewOnly.class)) {
            router.route(Stream.modify("{\"inner\":{\"X\":\"stale\"}}", "{\"inner\":{\"S\":\"x\"}}"));
            assertThat(router.seen()).containsExactly(new Inner("x"));
        }
    }

    public record Priced(int price, short copies) {}

    @ApplicationScoped
    static class AsPriced {
        @Inject
        Seen seen;

        void inserted(@Observes Inserted<Priced> change) {
            seen.add(change.newImage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"price\":{}} | LR-1003 | $.Records[0].dynamodb.NewImage.price",
                "{\"price\":null} | LR-1003 | $.Records[0].dynamodb.NewImage.price",
                "{\"price\":\"5\"} | LR-1003 | $.Records[0].dynamodb.NewImage.price",
                "{\"price\":{\"X\":\"5\"}} | LR-1003 | $.Records[0].dynamodb.NewImage.price.X",
                "{\"price\":{\"n\":\"5\"}} | LR-1003 | $.Records[0].dynamodb.NewImage.price.n",
                "{\"price\":{\"N\":5}} | LR-1003 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"5\",\"S\":\"5\"}} | LR-1003 | $.Records[0].dynamodb.NewImage.price.S",
                "{\"price\":{\"N\":\"five\"}} | LR-1004 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"NaN\"}} | LR-1004 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"1E+999999999\"}} | LR-1004 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"1E-999999999\"}} | LR-1004 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"123456789012345678901234567890123456789\"}} | LR-1004 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"5\"},\"price\":{\"N\":\"6\"}} | LR-1005 | $.Records[0].dynamodb.NewImage.price",
                "{\"price\":{\"N\":\"5.5\"}} | LR-1006 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"price\":{\"N\":\"4000000000\"}} | LR-1006 | $.Records[0].dynamodb.NewImage.price.N",
                "{\"copies\":{\"N\":\"40000\"}} | LR-1006 | $.Records[0].dynamodb.NewImage.copies.N",
                "{\"price\":{\"S\":\"5 euros\"}} | LR-1006 | $.Records[0].dynamodb.NewImage.price.S",
                "{\"other\":{\"SS\":[5]}} | LR-1003 | $.Records[0].dynamodb.NewImage.other.SS[0]",
                "{\"price\":{\"SS\":[\"5\"]}} | LR-1006 | $.Records[0].dynamodb.NewImage.price.SS",
                "{\"other\":{\"L\":[{\"S\":\"a\"},null]}} | LR-1003 | $.Records[0].dynamodb.NewImage.other.L[1]",
                "{\"other\":{\"M\":{\"a\":{\"BOOL\":\"true\"}}}} | LR-1003 | $.Records[0].dynamodb.NewImage.other.M.a.BOOL",
                "{\"other\":{\"NULL\":false}} | LR-1003 | $.Records[0].dynamodb.NewImage.other.NULL",
                "[] | LR-1003 | $.Records[0].dynamodb.NewImage",
            })
    void anItemThatDoesNotFitFailsItsRecordWithThePath(String image, String code, String path) {
        try (Routed router = Routed.by(AsPriced.class)) {
            RecordFailedException failure =
                    catchThrowableOfType(RecordFailedException.class, () -> router.route(Stream.insert(image)));
            assertThat(failure.diagnostic().fact("failed with").orElseThrow()).startsWith(code);
            assertThat(failure.diagnostic().fact("at")).hasValue(path);
            assertThat(failure.getMessage()).doesNotContain("euros", "4000000000", "five", "5.5");
            assertThat(router.seen()).isEmpty();
        }
    }

    public record Fussy(String name) {
        public Fussy {
            if (name.equals("bad")) {
                throw new IllegalStateException("the application's own words");
            }
            Integer.parseInt(name);
        }
    }

    @ApplicationScoped
    static class AsFussy {
        void inserted(@Observes Inserted<Fussy> change) {
            change.newImage();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bad, java.lang.IllegalStateException, the application's own words",
        "x1, java.lang.NumberFormatException, 'For input string: \"x1\"'"
    })
    void anExceptionOfTheApplicationsOwnClassIsKeptAsTheCause(String name, String type, String message) {
        try (Routed router = Routed.by(AsFussy.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.insert("{\"name\":{\"S\":\"" + name + "\"}}")))
                    .withMessageContaining("LR-1006")
                    .withMessageContaining(type)
                    .withMessageNotContaining(message)
                    .satisfies(e -> assertThat(e.getCause().getCause()).hasToString(type + ": " + message));
        }
    }

    @Test
    void whatTheProviderQuotesOfAnItemIsNowhereInTheException() {
        try (Routed router = Routed.by(AsPriced.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(Stream.insert("{\"price\":{\"S\":\"secret\"}}")))
                    .satisfies(e -> {
                        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("secret");
                        }
                    });
        }
    }
}
