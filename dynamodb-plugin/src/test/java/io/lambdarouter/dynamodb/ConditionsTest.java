package io.lambdarouter.dynamodb;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.Explanation;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RecordCondition;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.RouterStartException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What observers ask of records by their qualifiers. */
class ConditionsTest {

    private static final String KEYS = "{\"id\":{\"S\":\"b1\"}}";

    /** Counts as handled what no condition wants, so that each test sees skipping. */
    private static byte[] event(String record) {
        return ("{\"Records\":[" + record + "]}").getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class ChangedAttributes {

        @ApplicationScoped
        static class Observer {
            @Inject
            Seen seen;

            void changed(@Observes @Changed("a") Modified<Map<String, Object>> change) {
                seen.add("changed");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'a':{'S':'x'}}                 | {'a':{'S':'y'}}                 | true",
                    "{'a':{'S':'x'}}                 | {'a':{'S':'x'},'b':{'S':'y'}}   | false",
                    "{'b':{'S':'x'}}                 | {'a':{'S':'x'}}                 | true",
                    "{'a':{'S':'x'}}                 | {'b':{'S':'x'}}                 | true",
                    "{'b':{'S':'x'}}                 | {'b':{'S':'y'}}                 | false",
                    "{'a':{'S':'1'}}                 | {'a':{'N':'1'}}                 | true",
                    "{'a':{'N':'1'}}                 | {'a':{'N':'1.00'}}              | false",
                    "{'a':{'N':'1E2'}}               | {'a':{'N':'100'}}               | false",
                    "{'a':{'N':'12345678901234567890123456789012345678'}} | {'a':{'N':'12345678901234567890123456789012345679'}} | true",
                    "{'a':{'SS':['x','y']}}          | {'a':{'SS':['y','x']}}          | false",
                    "{'a':{'SS':['x','y']}}          | {'a':{'SS':['x']}}              | true",
                    "{'a':{'NS':['1','2']}}          | {'a':{'NS':['2.0','1.0']}}      | false",
                    "{'a':{'NS':['1']}}              | {'a':{'SS':['1']}}              | true",
                    "{'a':{'BS':['YQ==','Yg==']}}    | {'a':{'BS':['Yg','YQ']}}        | false",
                    "{'a':{'B':'YQ=='}}              | {'a':{'B':'YQ'}}                | false",
                    "{'a':{'L':[{'N':'1'},{'N':'2'}]}} | {'a':{'L':[{'N':'2'},{'N':'1'}]}} | true",
                    "{'a':{'L':[{'N':'1'}]}}         | {'a':{'L':[{'N':'1.0'}]}}       | false",
                    "{'a':{'M':{'x':{'N':'1'},'y':{'S':'z'}}}} | {'a':{'M':{'y':{'S':'z'},'x':{'N':'1.0'}}}} | false",
                    "{'a':{'M':{'x':{'N':'1'}}}}     | {'a':{'M':{}}}                  | true",
                    "{'a':{'NULL':true}}             | {'a':{'NULL':true}}             | false",
                    "{'a':{'NULL':true}}             | {}                              | true",
                    "{'a':{'BOOL':true}}             | {'a':{'BOOL':false}}            | true",
                    "{'a':{'S':'\\u0041'}}           | {'a':{'S':'A'}}                 | false",
                })
        void areThoseWithAnotherValueOrThatAppearedOrDisappeared(String before, String after, boolean changed) {
            try (Routed router = Routed.by(Observer.class)) {
                router.route(Stream.modify(before.replace('\'', '"'), after.replace('\'', '"')));
                assertThat(router.seen()).hasSize(changed ? 1 : 0);
            }
        }

        @ApplicationScoped
        static class NestedPaths {
            @Inject
            Seen seen;

            void city(@Observes @Changed("address.city") Modified<Map<String, Object>> change) {
                seen.add("city");
            }

            void amount(@Observes @Changed("lines[1].amount") Modified<Map<String, Object>> change) {
                seen.add("amount");
            }

            void dotted(@Observes @Changed("a\\.b\\[0\\]") Modified<Map<String, Object>> change) {
                seen.add("dotted");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'address':{'M':{'city':{'S':'x'}}}} | {'address':{'M':{'city':{'S':'y'}}}} | city",
                    "{'address':{'M':{'city':{'S':'x'},'a':{'S':'1'}}}} | {'address':{'M':{'a':{'S':'2'},'city':{'S':'x'}}}} | ",
                    "{'address':{'M':{}}}                 | {'address':{'M':{'city':{'S':'y'}}}} | city",
                    "{'address':{'S':'x'}}                | {'address':{'M':{'city':{'S':'y'}}}} | city",
                    "{'address':{'S':'x'}}                | {}                                   | ",
                    "{'lines':{'L':[{'S':'0'},{'M':{'amount':{'N':'1'}}}]}} | {'lines':{'L':[{'S':'9'},{'M':{'amount':{'N':'2'}}}]}} | amount",
                    "{'lines':{'L':[{'M':{'amount':{'N':'1'}}}]}} | {'lines':{'L':[{'M':{'amount':{'N':'2'}}}]}} | ",
                    "{'lines':{'M':{'amount':{'N':'1'}}}} | {'lines':{'M':{'amount':{'N':'2'}}}} | ",
                    "{'a.b[0]':{'N':'1'}}                 | {'a.b[0]':{'N':'2'}}                 | dotted",
                })
        void areFoundByTheirPath(String before, String after, String seen) {
            try (Routed router = Routed.by(NestedPaths.class)) {
                router.route(Stream.modify(before.replace('\'', '"'), after.replace('\'', '"')));
                assertThat(router.seen()).isEqualTo(seen == null ? List.of() : List.of(seen));
            }
        }

        @ApplicationScoped
        static class Any {
            @Inject
            Seen seen;

            void any(@Observes @Changed("a") @Changed("b") ItemChange<Map<String, Object>> change) {
                seen.add("both");
            }

            void raw(@Observes @Changed("a") DynamoDbStreamRecord record) {
                seen.add("raw");
            }

            void batch(@Observes @Changed("b") ChangeBatch<Map<String, Object>> batch) {
                seen.add("batch of " + batch.changes().size());
            }
        }

        @Test
        void mustAllHaveChangedWhereTheQualifierIsRepeated() {
            try (Routed router = Routed.by(Any.class)) {
                router.route(
                        Stream.insert("{\"a\":{\"S\":\"x\"}}"),
                        Stream.modify("{}", "{\"a\":{\"S\":\"x\"}}"),
                        Stream.modify("{}", "{\"a\":{\"S\":\"x\"},\"b\":{\"S\":\"x\"}}"),
                        Stream.remove("{\"a\":{\"S\":\"x\"}}"));
                assertThat(router.seen()).containsExactly("batch of 1", "raw", "both", "raw");
            }
        }

        @ParameterizedTest
        @CsvSource({"NEW_IMAGE,NewImage", "OLD_IMAGE,OldImage", "KEYS_ONLY,"})
        void cannotBeToldWithoutBothImagesSoTheRecordFails(String viewType, String image) {
            Map<String, String> images = image == null ? Map.of() : Map.of(image, "{\"a\":{\"S\":\"x\"}}");
            try (Routed router = Routed.by(Observer.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(Stream.record("MODIFY", Stream.BOOKS, images, viewType)))
                        .withMessageContaining("LR-0308")
                        .withMessageContaining("@Changed(\"a\")")
                        .withMessageContaining(viewType);
                assertThat(router.seen()).isEmpty();
            }
        }

        @Test
        void thatAreMalformedFailTheRecord() {
            try (Routed router = Routed.by(Observer.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(Stream.modify("{\"a\":5}", "{\"a\":{\"S\":\"x\"}}")))
                        .withMessageContaining("LR-1003");
            }
        }
    }

    @Nested
    class Values {

        @ApplicationScoped
        static class Observer {
            @Inject
            Seen seen;

            void order(@Observes @Where(attribute = "type", equalTo = "ORDER") ItemChange<Map<String, Object>> change) {
                seen.add("order");
            }

            void prefix(
                    @Observes @Where(attribute = "id", beginsWith = "ORDER#") ItemChange<Map<String, Object>> change) {
                seen.add("prefix");
            }

            void number(@Observes @Where(attribute = "n", equalTo = "1.0") ItemChange<Map<String, Object>> change) {
                seen.add("number");
            }

            void truth(@Observes @Where(attribute = "t", equalTo = "true") ItemChange<Map<String, Object>> change) {
                seen.add("truth");
            }

            void both(
                    @Observes @Where(attribute = "type", equalTo = "ORDER") @Where(attribute = "m.n", equalTo = "x")
                            ItemChange<Map<String, Object>> change) {
                seen.add("both");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'type':{'S':'ORDER'}}          | order",
                    "{'type':{'S':'ORDERS'}}         | ",
                    "{'type':{'SS':['ORDER']}}       | ",
                    "{'id':{'S':'ORDER#1'}}          | prefix",
                    "{'id':{'S':'order#1'}}          | ",
                    "{'id':{'B':'T1JERVIj'}}         | ",
                    "{'n':{'N':'1'}}                 | number",
                    "{'n':{'S':'1.0'}}               | number",
                    "{'n':{'S':'1'}}                 | ",
                    "{'t':{'BOOL':true}}             | truth",
                    "{'t':{'BOOL':false}}            | ",
                    "{'t':{'NULL':true}}             | ",
                    "{'type':{'S':'ORDER'},'m':{'M':{'n':{'S':'x'}}}} | order both",
                })
        void areComparedByText(String image, String seen) {
            String item = image.replace('\'', '"');
            List<String> expected = seen == null ? List.of() : List.of(seen.split(" "));
            try (Routed router = Routed.by(Observer.class)) {
                router.route(Stream.insert(item));
                router.route(Stream.remove(item));
                assertThat(router.seen()).hasSize(2 * expected.size()).containsAll(expected);
            }
        }

        @Test
        void areReadFromTheNewImageElseFromTheOld() {
            try (Routed router = Routed.by(Observer.class)) {
                router.route(Stream.modify("{\"type\":{\"S\":\"DRAFT\"}}", "{\"type\":{\"S\":\"ORDER\"}}"));
                router.route(Stream.modify("{\"type\":{\"S\":\"ORDER\"}}", "{\"type\":{\"S\":\"DONE\"}}"));
                router.route(Stream.record("MODIFY", Map.of("OldImage", "{\"type\":{\"S\":\"ORDER\"}}")));
                assertThat(router.seen()).containsExactly("order", "order");
            }
        }

        @ApplicationScoped
        static class KeyObserver {
            @Inject
            Seen seen;

            void key(@Observes @Where(attribute = "id", equalTo = "b1") ItemChange<Map<String, Object>> change) {
                seen.add("key");
            }
        }

        @Test
        void areReadFromTheKeysWhereThereIsNoImage() {
            try (Routed router = Routed.by(KeyObserver.class)) {
                router.route(Stream.record("REMOVE", Stream.BOOKS, Map.of(), "KEYS_ONLY"));
                assertThat(router.seen()).containsExactly("key");
            }
        }

        @Test
        void thatAreInNoImageAndNoKeyFailTheRecordAndAreSkippedWhereTheApplicationWantsThat() {
            String record = Stream.record("REMOVE", Stream.BOOKS, Map.of(), "KEYS_ONLY");
            try (Routed router = Routed.by(Observer.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(record))
                        .withMessageContaining("LR-0308")
                        .withMessageContaining("KEYS_ONLY");
            }
            System.setProperty("LAMBDA_ROUTER_UNMATCHED", "skip");
            try (Routed router = Routed.by(Observer.class)) {
                router.route(record);
                assertThat(router.seen()).isEmpty();
            } finally {
                System.clearProperty("LAMBDA_ROUTER_UNMATCHED");
            }
        }
    }

    @Nested
    class ItemTypes {

        @ItemType(attribute = "id", beginsWith = "ORDER#")
        public record Order(String id) {}

        @ItemType(attribute = "kind", equalTo = "customer")
        public record Customer(String id) {}

        @ApplicationScoped
        static class Observer {
            @Inject
            Seen seen;

            void order(@Observes Upserted<Order> change) {
                seen.add(change.newImage());
            }

            void customer(@Observes @Table("books") ItemChange<Customer> change) {
                seen.add(change.current());
            }

            void orders(@Observes ChangeBatch<Order> orders) {
                seen.add("orders " + orders.changes().size());
            }
        }

        @Test
        void tellItemsOfOneTableApart() {
            try (Routed router = Routed.by(Observer.class)) {
                router.route(
                        Stream.insert("{\"id\":{\"S\":\"ORDER#1\"}}"),
                        Stream.insert("{\"id\":{\"S\":\"c1\"},\"kind\":{\"S\":\"customer\"}}"),
                        Stream.insert("{\"id\":{\"S\":\"other\"}}"));
                assertThat(router.seen())
                        .containsExactly("orders 1", new Order("ORDER#1"), java.util.Optional.of(new Customer("c1")));
            }
        }
    }

    @Qualifier
    @Retention(RUNTIME)
    @interface Longer {
        int than();
    }

    @ApplicationScoped
    static class LongerCondition implements RecordCondition<Longer, DynamoDbStreamRecord> {
        @Override
        public Answer test(Longer longer, DynamoDbStreamRecord record) {
            return record.dynamodb()
                    .newImage()
                    .map(image -> Answer.of(
                            ((AttributeValue.S) image.get("id")).value().length() > longer.than()))
                    .orElse(Answer.UNDECIDABLE);
        }
    }

    @ApplicationScoped
    static class LongerObserver {
        @Inject
        Seen seen;

        void longer(@Observes @Longer(than = 3) ItemChange<Map<String, Object>> change) {
            seen.add("longer");
        }
    }

    @Nested
    class OfTheApplication {

        @Test
        void decideLikeOurOwn() {
            try (Routed router = Routed.by(LongerObserver.class, LongerCondition.class)) {
                router.route(Stream.insert("{\"id\":{\"S\":\"long\"}}"), Stream.insert("{\"id\":{\"S\":\"abc\"}}"));
                assertThat(router.seen()).containsExactly("longer");
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(Stream.remove("{}")))
                        .withMessageContaining("LR-0308")
                        .withMessageContaining("@Longer");
            }
        }

        @Test
        void thatThrowFailTheRecord() {
            try (Routed router = Routed.by(LongerObserver.class, LongerCondition.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(Stream.insert("{}")))
                        .withCauseExactlyInstanceOf(NullPointerException.class);
            }
        }

        @Test
        void areMissedAtTheStart() {
            try (Routed router = Routed.by(LongerObserver.class)) {
                assertThatExceptionOfType(RouterStartException.class)
                        .isThrownBy(() -> router.route("{}"))
                        .withMessageContaining("LR-0217")
                        .withMessageContaining("Longer");
            }
        }
    }

    @Test
    void eventsFiredByHandReachTheObserverThatTheirLiteralsName() {
        try (Routed router = Routed.by(FiredByHand.class)) {
            router.container
                    .event()
                    .select(
                            new TypeLiteral<Modified<String>>() {},
                            Table.Literal.of("books"),
                            Changed.Literal.of("price"),
                            Changed.Literal.of("title"),
                            Where.Literal.equalTo("type", "ORDER"),
                            Where.Literal.beginsWith("pk", "o"),
                            Expired.Literal.of(false))
                    .fire(Modified.of("old", "new"));
            assertThat(router.seen()).containsExactly("new");
        }
    }

    @ApplicationScoped
    static class FiredByHand {
        @Inject
        Seen seen;

        void all(
                @Observes
                        @Table("books")
                        @Changed("price")
                        @Changed("title")
                        @Where(attribute = "type", equalTo = "ORDER")
                        @Where(attribute = "pk", beginsWith = "o")
                        @Expired(false)
                        Modified<String> change) {
            seen.add(change.newImage());
        }
    }

    @Nested
    class AtTheStart {

        static class Wrong {
            void a(@Observes @Changed("a") Inserted<Map<String, Object>> change) {}

            void b(@Observes @Changed("a") Removed<Map<String, Object>> change) {}

            void c(@Observes @Expired Upserted<Map<String, Object>> change) {}

            void d(@Observes @Expired @Changed("a") ItemChange<Map<String, Object>> change) {}

            void e(
                    @Observes @Where(attribute = "a", equalTo = "x") @Where(attribute = "a", equalTo = "y")
                            ItemChange<Map<String, Object>> change) {}

            void f(
                    @Observes @Where(attribute = "a", equalTo = "x") @Where(attribute = "a", beginsWith = "y")
                            ItemChange<Map<String, Object>> change) {}

            void g(
                    @Observes @Where(attribute = "a", beginsWith = "x") @Where(attribute = "a", beginsWith = "y")
                            ItemChange<Map<String, Object>> change) {}

            void h(@Observes @Expired FailedBatch batch) {}

            void i(@Observes @Where(attribute = "id", beginsWith = "X") ItemChange<ItemTypes.Order> change) {}

            void j(@Observes @Changed("a.") Modified<Map<String, Object>> change) {}

            void k(@Observes @Changed("") Modified<Map<String, Object>> change) {}

            void l(@Observes @Changed("[0]") Modified<Map<String, Object>> change) {}

            void m(@Observes @Where(attribute = "a[x]", equalTo = "y") Modified<Map<String, Object>> change) {}

            void n(@Observes @Where(attribute = "a") Modified<Map<String, Object>> change) {}

            void o(
                    @Observes @Where(attribute = "a", equalTo = "x", beginsWith = "x")
                            Modified<Map<String, Object>> change) {}

            void p(@Observes @Table("") Modified<Map<String, Object>> change) {}

            void q(@Observes @Table("arn:aws:s3:::books") Modified<Map<String, Object>> change) {}

            void r(@Observes @Table("books") String book) {}
        }

        @Test
        void allMistakesAreReportedAtOnce() {
            try (Routed router = Routed.by(WrongBean.class)) {
                List<String> codes = catchThrowableOfType(
                                RouterStartException.class,
                                () -> router.container
                                        .select(LambdaRouter.class)
                                        .get())
                        .problems()
                        .stream()
                        .sorted(java.util.Comparator.comparing(ConditionsTest::observer))
                        .map(problem -> observer(problem) + " " + problem.code())
                        .toList();
                assertThat(codes)
                        .containsExactly(
                                "a LR-1025",
                                "b LR-1025",
                                "c LR-1025",
                                "d LR-1025",
                                "e LR-1025",
                                "f LR-1025",
                                "g LR-1025",
                                "h LR-1025",
                                "i LR-1025",
                                "j LR-1023",
                                "k LR-1023",
                                "l LR-1023",
                                "m LR-1023",
                                "n LR-1024",
                                "o LR-1024",
                                "p LR-1022",
                                "q LR-1022",
                                "r LR-0218");
            }
        }

        @ApplicationScoped
        static class WrongBean extends Wrong {}

        @ApplicationScoped
        static class Fine {
            @Inject
            Seen seen;

            void a(
                    @Observes @Where(attribute = "a", equalTo = "1") @Where(attribute = "a", equalTo = "1.0")
                            ItemChange<Map<String, Object>> change) {
                seen.add("a");
            }

            void b(
                    @Observes @Where(attribute = "b", equalTo = "xy") @Where(attribute = "b", beginsWith = "x")
                            ItemChange<Map<String, Object>> change) {
                seen.add("b");
            }

            void c(@Observes @Expired(false) Inserted<Map<String, Object>> change) {
                seen.add("c");
            }
        }

        @Test
        void conditionsThatCanHoldTogetherAreNotRefused() {
            try (Routed router = Routed.by(Fine.class)) {
                router.route(Stream.insert("{\"a\":{\"N\":\"1\"},\"b\":{\"S\":\"xyz\"}}"));
                assertThat(router.seen()).containsExactly("a", "c");
            }
        }

        @ApplicationScoped
        static class ByArn {
            @Inject
            Seen seen;

            void stream(@Observes @Table("${STREAM_OF_BOOKS}") Upserted<Map<String, Object>> change) {
                seen.add("stream");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {Stream.BOOKS, "arn:aws:dynamodb:eu-west-1:123456789012:table/books", " books "})
        void anArnIsUnderstoodAsItsTable(String name) {
            System.setProperty("STREAM_OF_BOOKS", name);
            try (Routed router = Routed.by(ByArn.class)) {
                router.route(Stream.insert("{}"));
                assertThat(router.seen()).containsExactly("stream");
            } finally {
                System.clearProperty("STREAM_OF_BOOKS");
            }
        }
    }

    public interface Unmakeable {}

    public static class WithoutConstructor {
        public WithoutConstructor(String parameter) {}
    }

    record Hidden(String name) {}

    public record Shelf(List<Hidden> books) {}

    @ApplicationScoped
    static class Unbindable {
        void a(@Observes Upserted<Unmakeable> change) {}

        void b(@Observes Upserted<WithoutConstructor> change) {}

        void c(@Observes Upserted<Shelf> change) {}
    }

    @Test
    void anItemClassThatNoItemCanBeBoundToIsReportedAtTheStart() {
        try (Routed router = Routed.by(Unbindable.class)) {
            assertThat(catchThrowableOfType(
                                    RouterStartException.class,
                                    () -> router.container
                                            .select(LambdaRouter.class)
                                            .get())
                            .problems())
                    .extracting(problem -> observer(problem) + " " + problem.code())
                    .containsExactlyInAnyOrder("a LR-1026", "b LR-1026", "c LR-1014");
        }
    }

    private static String observer(Diagnostic problem) {
        return problem.fact("observer").orElseThrow().replaceAll(".*\\.(\\w)\\(.*", "$1");
    }

    @Nested
    class Explanations {

        @ApplicationScoped
        static class Observer {
            void first(@Observes @Table("books") Upserted<Map<String, Object>> change) {
                throw new AssertionError("nobody is called");
            }

            void second(@Observes @Table("books") @Changed("price") Modified<Map<String, Object>> change) {}

            void third(@Observes @Table("authors") Removed<Map<String, Object>> change) {}
        }

        @Test
        void tellOfEachRecordWhoIsCalledAndWhatSaysNo() {
            try (Routed router = Routed.by(Observer.class)) {
                Explanation explanation = router.container
                        .select(LambdaRouter.class)
                        .get()
                        .explain(Stream.event(
                                Stream.insert("{}"),
                                Stream.modify("{}", "{\"price\":{\"S\":\"secret\"}}"),
                                Stream.record("MODIFY", Stream.BOOKS, Map.of("NewImage", "{}"), "NEW_IMAGE"),
                                "null"));
                assertThat(explanation.source()).contains("aws:dynamodb");
                assertThat(explanation.toString())
                        .doesNotContain("secret")
                        .contains(
                                "aws:dynamodb says CERTAIN",
                                "record 0 {table=books, eventName=INSERT",
                                "  CALLED Observer.first(Upserted<Map<String, Object>>)",
                                "  DECLINED Observer.second(Modified<Map<String, Object>>): it observes Modified",
                                "  NOT_COVERED Observer.third(Removed<Map<String, Object>>): it is for table authors",
                                "  UNDECIDABLE Observer.second(Modified<Map<String, Object>>): @Changed(\"price\"), but",
                                "  UNREADABLE Observer.first(Upserted<Map<String, Object>>): LR-");
                assertThat(explanation.records().get(1).called())
                        .containsExactly(
                                "Observer.first(Upserted<Map<String, Object>>)",
                                "Observer.second(Modified<Map<String, Object>>)");
            }
        }

        @Test
        void nameNoSourceWhereNoneClaimsTheEvent() {
            try (Routed router = Routed.by(Observer.class)) {
                Explanation explanation = router.container
                        .select(LambdaRouter.class)
                        .get()
                        .explain("{}".getBytes(StandardCharsets.UTF_8));
                assertThat(explanation.source()).isEmpty();
                assertThat(explanation.toString()).isEqualTo("event source none\n  aws:dynamodb says NO");
            }
        }

        @Test
        void listTheObserversOfTheApplication() {
            try (Routed router = Routed.by(Observer.class)) {
                assertThat(router.container.select(LambdaRouter.class).get().observers())
                        .extracting(observer -> observer.source() + " " + observer.name() + " "
                                + observer.qualifiers().stream()
                                        .map(Annotation::annotationType)
                                        .map(Class::getSimpleName)
                                        .sorted()
                                        .toList())
                        .containsExactly(
                                "aws:dynamodb Observer.first(Upserted<Map<String, Object>>) [Table]",
                                "aws:dynamodb Observer.second(Modified<Map<String, Object>>) [Changed, Table]",
                                "aws:dynamodb Observer.third(Removed<Map<String, Object>>) [Table]");
            }
        }
    }
}
