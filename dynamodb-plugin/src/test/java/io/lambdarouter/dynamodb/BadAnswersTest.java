package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.Events.GOOD_1;
import static io.lambdarouter.dynamodb.Events.GOOD_3;
import static io.lambdarouter.dynamodb.Events.between;
import static io.lambdarouter.dynamodb.Events.event;
import static io.lambdarouter.dynamodb.Events.image;
import static io.lambdarouter.dynamodb.Events.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs by number: answers, settings, windows, and who hears of a failure. */
class BadAnswersTest {

    /** Fails the records that the test names by their id, until it names no more. */
    @ApplicationScoped
    static class Failing {
        @Inject
        Seen seen;

        private final Set<String> failing = new HashSet<>();

        void only(String... ids) {
            failing.clear();
            failing.addAll(List.of(ids));
        }

        void handle(@Observes DynamoDbStreamRecord record) {
            if (failing.contains(record.eventId().orElse(""))) {
                throw new IllegalStateException("failed");
            }
            seen.add(record.eventId().orElse(""));
        }
    }

    private static final byte[] THREE = between(record("2", "")).getBytes(UTF_8);

    private static Routed failing(Routed router, String... ids) {
        router.container.select(Failing.class).get().only(ids);
        return router;
    }

    @Test
    @DisplayName("88 a mapping that does not read the answer")
    void withoutAnySettingAFailureFailsTheInvocationWhichEveryMappingHears() {
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(Failing.class, Seen.class)) {
            container.bean(Failing.class).only("e2");
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> container.router().route(THREE));
        }
    }

    @Test
    @DisplayName("89 a mapping that would read the answer of a function that throws")
    void aThrowingFunctionLosesNothingWithAMappingThatReadsAnswers() {
        try (Routed router = failing(Routed.by(Failing.class), "e2")) {
            Trial.of(router, THREE).fails(IllegalStateException.class.getName());
            failing(router);
            Trial.of(router, THREE).reports();
            assertThat(router.seen()).containsExactly("e1", "e1", "e2", "e3");
        }
    }

    @Test
    @DisplayName("90 a batch of which every record fails")
    void whereAllFailTheFirstIsNamed() {
        try (Routed router = failing(Routed.reporting(Failing.class), "e1", "e2", "e3")) {
            Trial.of(router, THREE).reports("1");
        }
    }

    @Test
    @DisplayName("91 a first record that fails")
    void theFirstRecordIsNamedLikeAnyOther() {
        try (Routed router = failing(Routed.reporting(Failing.class), "e1")) {
            assertThat(Trial.of(router, THREE).reports("1").seen()).isEmpty();
        }
    }

    private static byte[] window(String state, boolean last, String... records) {
        return ("{\"Records\":" + List.of(records) + ",\"window\":{\"start\":\"2020-07-30T17:00:00Z\",\"end\":"
                        + "\"2020-07-30T17:05:00Z\"},\"state\":" + state + ",\"shardId\":\"s\",\"eventSourceARN\":\""
                        + Stream.BOOKS + "\",\"isFinalInvokeForWindow\":" + last + "}")
                .getBytes(UTF_8);
    }

    @ApplicationScoped
    static class Counting {
        @Inject
        Seen seen;

        void count(@Observes TumblingWindow<Map<String, Object>> window) {
            if (window.isFinalInvokeForWindow()) {
                seen.add("final with " + window.records().size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', []", "e2, [{\"itemIdentifier\":\"2\"}]", "e1, [{\"itemIdentifier\":\"1\"}]"})
    @DisplayName("92 a window, and an answer without its state")
    void everyAnswerToAWindowCarriesItsStateAlsoThatOfAFailure(String failed, String failures) {
        try (Routed router = failing(Routed.reporting(Failing.class), failed)) {
            String state = "{\"sum\":\"Secret\"}";
            Trial trial = Trial.of(router, window(state, false, GOOD_1, record("2", ""), GOOD_3));
            assertThat(trial.answer().orElseThrow())
                    .isEqualTo("{\"batchItemFailures\":" + failures + ",\"state\":" + state + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":12345678901234567890.10,\"deep\":[{\"x\":[null,1e2]}], \"u\":\"\\ud800\"}", "{}"})
    @DisplayName("93 a state of numbers and structures")
    void aStateIsAnsweredToTheLastByte(String state) {
        try (Routed router = Routed.by(Failing.class)) {
            assertThat(Trial.of(router, window(state, false, GOOD_1)).answer().orElseThrow())
                    .endsWith(",\"state\":" + state + "}");
        }
    }

    @Test
    @DisplayName("94 the end of a window, without records")
    void theObserverOfAWindowIsCalledAtItsEndWithoutRecords() {
        try (Routed router = Routed.by(Counting.class)) {
            Trial trial = Trial.of(router, window("{\"sum\":5}", true));
            assertThat(trial.answer()).contains("{\"batchItemFailures\":[],\"state\":{\"sum\":5}}");
            assertThat(trial.seen()).containsExactly("final with 0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"\"            | 1",
                "null            | 1",
                "{}              | 1",
                "[\"2\"]         | 1",
                "true            | 1",
                "\"\\ud800\"     | 1",
                "5               | 5",
                "1e3             | 1e3",
                "\" \"           | ` `",
                "\"a\\\"b\\n\"   | `a\"b\n`",
                "\"\\u0032\"     | 2",
            })
    @DisplayName("95 an identifier that Lambda would not know")
    void everyIdentifierOfAnAnswerIsATextOfTheEvent(String sequenceNumber, String named) {
        String bad = "{\"eventID\":\"e2\",\"eventSource\":\"aws:dynamodb\",\"dynamodb\":{\"SequenceNumber\":"
                + sequenceNumber + "}}";
        try (Routed router = failing(Routed.reporting(Failing.class), "e2")) {
            assertThat(identifiers(router.route(between(bad).getBytes(UTF_8)))).containsExactly(named);
        }
    }

    private static List<String> identifiers(String answer) {
        List<String> identifiers = new ArrayList<>();
        JsonSlice failures = JsonDocument.parse(answer.getBytes(UTF_8))
                .root()
                .field("batchItemFailures")
                .orElseThrow();
        for (JsonElements each = failures.elements(); each.next(); ) {
            JsonSlice identifier = each.value().field("itemIdentifier").orElseThrow();
            assertThat(identifier.kind()).isEqualTo(JsonKind.STRING);
            identifiers.add(identifier.text());
        }
        return identifiers;
    }

    @Test
    @DisplayName("96 an answer that cannot be written")
    void anAnswerThatCannotBeWrittenFailsTheInvocation() {
        try (Routed router = Routed.reporting(Failing.class)) {
            for (Exception exception : List.of(new IOException("full"), new IllegalStateException("closed"))) {
                OutputStream broken = new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        if (exception instanceof IOException io) {
                            throw io;
                        }
                        throw (RuntimeException) exception;
                    }
                };
                assertThatExceptionOfType(ResponseException.class)
                        .isThrownBy(() -> router.router()
                                .route(new ByteArrayInputStream(THREE), broken, Trial.lambda(() -> 900_000)))
                        .withMessageContaining("LR-0402")
                        .withCause(exception);
            }
        }
    }

    /** Parks what has failed, unless the store is full. */
    @Singleton
    static class DeadLetters {
        final List<String> parked = new ArrayList<>();
        boolean full;

        void park(@Observes FailedRecord record) {
            record.discard();
            if (full) {
                throw new IllegalStateException("full");
            }
            parked.add(record.json());
        }
    }

    @Test
    @DisplayName("97 a record that fails for ever")
    void aRecordThatIsParkedHoldsNothingUpAndOneThatCannotBeIsDeliveredAgain() {
        String poison = record("2", "\"NewImage\":{\"s\":{\"X\":\"Secret\"}}");
        try (Routed router = failing(Routed.reporting(Failing.class, DeadLetters.class), "e2")) {
            DeadLetters letters = router.container.select(DeadLetters.class).get();
            assertThat(Trial.of(router, between(poison).getBytes(UTF_8))
                            .reports()
                            .seen())
                    .containsExactly("e1", "e3");
            assertThat(letters.parked).containsExactly(poison);
            letters.full = true;
            Trial trial = Trial.of(router, between(poison).getBytes(UTF_8)).reports("2");
            assertThat(trial.texts()).anyMatch(text -> text.contains("LR-0307"));
        }
    }

    /** Does each change once, however often it is delivered. */
    @Singleton
    static class Idempotent {
        @Inject
        Seen seen;

        private final Set<String> done = new HashSet<>();

        void handle(@Observes ItemChange<Map<String, Object>> change) {
            String id = change.record().eventId().orElseThrow();
            if (done.add(id)) {
                seen.add(id);
            }
        }
    }

    @Test
    @DisplayName("98 a batch that is delivered again")
    void aRecordBearsTheSameIdHoweverOftenItIsDelivered() {
        try (Routed router = Routed.reporting(Idempotent.class)) {
            Trial.of(router, THREE).reports();
            Trial.of(router, event(record("2", ""), GOOD_3).getBytes(UTF_8)).reports();
            assertThat(router.seen()).containsExactly("e1", "e2", "e3");
        }
    }

    @ApplicationScoped
    static class Filling {
        void fill(@Observes TumblingWindow<Map<String, String>> window) {
            window.state(Map.of("large", "x".repeat(1_000_000)));
        }
    }

    @Test
    @DisplayName("99 a log that fails")
    void aLogThatFailsChangesNoAnswer() {
        Handler broken = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.lambdarouter");
        try (Routed router = failing(Routed.reporting(Failing.class, DeadLetters.class, Filling.class), "e2")) {
            router.container.select(DeadLetters.class).get().full = true;
            try (LogCapture log = new LogCapture()) {
                logger.addHandler(broken);
                assertThat(router.route(THREE)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
                assertThat(router.route(window("{}", false, GOOD_1)))
                        .startsWith("{\"batchItemFailures\":[],\"state\":");
                assertThat(log.texts()).isNotEmpty();
            } finally {
                logger.removeHandler(broken);
            }
        }
    }

    @Singleton
    static class Telling {
        final List<String> told = new ArrayList<>();

        void failed(@Observes FailedRecord record) {
            told.add(record.toString());
        }

        void completed(@Observes BatchCompleted batch) {
            told.add(batch.toString());
        }

        void change(@Observes DynamoDbStreamRecord record) {
            told.add(record.toString());
            throw new IllegalStateException();
        }
    }

    @Test
    @DisplayName("100 hostile texts on their way into a log")
    void nothingThatAnEventHoldsCanBeginALineOfTheLog() {
        String hostile = "x\\r\\nERROR forged \\u001b[31m\\u0085";
        String record = image("{\"s\":{\"S\":\"Secret\"}}")
                .replace("\"eventName\":\"INSERT\"", "\"eventName\":\"" + hostile + "\"")
                .replace("\"eventID\":\"e2\"", "\"eventID\":\"" + hostile + "\"");
        try (Routed router = Routed.reporting(Telling.class)) {
            Trial trial = Trial.of(router, record.getBytes(UTF_8)).reports("1");
            List<String> texts = new ArrayList<>(trial.texts());
            texts.addAll(router.container.select(Telling.class).get().told);
            assertThat(texts).anyMatch(text -> text.contains("forged"));
            assertThat(texts).allSatisfy(text -> {
                assertThat(text.lines()).noneMatch(line -> line.startsWith("ERROR"));
                assertThat(text).doesNotContain("\u001b", "\u0085", "\r", Trial.SECRET);
            });
        }
    }
}
