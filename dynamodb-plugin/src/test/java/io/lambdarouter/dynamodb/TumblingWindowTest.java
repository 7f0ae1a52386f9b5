package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TumblingWindowTest {

    public record Sum(long total, int records) {
        Sum plus(DynamoDbStreamRecord record) {
            AttributeValue.N amount = (AttributeValue.N)
                    record.dynamodb().newImage().orElseThrow().get("amount");
            return new Sum(total + amount.toBigDecimal().longValueExact(), records + 1);
        }
    }

    private static String record(int number) {
        return """
                {"eventID":"e%1$d","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{"SequenceNumber":"%1$d",\
                "NewImage":{"id":{"S":"i%1$d"},"amount":{"N":"%2$d"}}},"eventSourceARN":"%3$s"}""".formatted(number, 1 << number, Stream.BOOKS);
    }

    private static byte[] event(String state, boolean last, List<String> records) {
        return """
                {"Records":%s,"window":{"start":"2020-07-30T17:00:00Z","end":"2020-07-30T17:05:00Z"},"state":%s,\
                "shardId":"shard-1","eventSourceARN":"%s","isFinalInvokeForWindow":%s,"isWindowTerminatedEarly":false}""".formatted(records, state, Stream.BOOKS, last).getBytes(StandardCharsets.UTF_8);
    }

    @ApplicationScoped
    static class Summing {
        @Inject
        Seen seen;

        void sum(@Observes TumblingWindow<Sum> window) {
            for (DynamoDbStreamRecord record : window.records()) {
                window.state(window.state().plus(record));
            }
            if (window.isFinalInvokeForWindow()) {
                seen.add(window.state() + " " + window.start() + " " + window.end() + " "
                        + window.shardId().orElseThrow() + " " + window.isWindowTerminatedEarly());
            }
        }
    }

    @Test
    void theStateGoesFromInvocationToInvocationAndOutAtTheEnd() {
        try (Routed router = Routed.by(Summing.class)) {
            assertThat(router.route(event("{}", false, List.of(record(0), record(1)))))
                    .isEqualTo("{\"batchItemFailures\":[],\"state\":{\"records\":2,\"total\":3}}");
            assertThat(router.route(event("{\"records\":2,\"total\":3}", false, List.of(record(2)))))
                    .isEqualTo("{\"batchItemFailures\":[],\"state\":{\"records\":3,\"total\":7}}");
            assertThat(router.route(event("{\"records\":3,\"total\":7}", true, List.of())))
                    .isEqualTo("{\"batchItemFailures\":[],\"state\":{\"records\":3,\"total\":7}}");
            assertThat(router.seen())
                    .containsExactly("Sum[total=7, records=3] 2020-07-30T17:00:00Z 2020-07-30T17:05:00Z shard-1 false");
        }
    }

    @ApplicationScoped
    static class RecordsOnly {
        void record(@Observes DynamoDbStreamRecord record) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"a\" : 1.00, \"b\":[12345678901234567890] }", "{}"})
    void whereNobodyChangesTheStateItIsAnsweredToTheLastByte(String state) {
        try (Routed router = Routed.by(RecordsOnly.class)) {
            assertThat(router.route(event(state, false, List.of(record(0)))))
                    .isEqualTo("{\"batchItemFailures\":[],\"state\":" + state + "}");
            assertThat(router.route(event(state, true, List.of()))).contains("\"state\":" + state);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "[]"})
    void aStateThatIsNoObjectBeginsAnew(String state) {
        try (Routed router = Routed.by(Summing.class)) {
            assertThat(router.route(event(state, false, List.of(record(3)))))
                    .endsWith("\"state\":{\"records\":1,\"total\":8}}");
        }
    }

    @Test
    void anEventWithoutAWindowIsNotForItsObserver() {
        try (Routed router = Routed.by(Summing.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(record(0)))
                    .withMessageContaining("LR-0305")
                    .withMessageContaining("it is for tumbling windows");
        }
    }

    @ApplicationScoped
    static class Second {
        void also(@Observes TumblingWindow<Map<String, Object>> window) {}
    }

    @Test
    void aSecondObserverOfWindowsIsReportedAtTheStart() {
        try (Routed router = Routed.by(Summing.class, Second.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> router.route(record(0)))
                    .withMessageContaining("LR-1016");
        }
    }

    @ApplicationScoped
    static class Bare {
        void state(@Observes TumblingWindow<Integer> window) {
            window.state(5);
        }
    }

    @Test
    void aStateThatIsNoJsonObjectFailsTheInvocation() {
        try (Routed router = Routed.by(Bare.class)) {
            assertThatExceptionOfType(ResponseException.class)
                    .isThrownBy(() -> router.route(event("{}", false, List.of(record(0)))))
                    .withMessageContaining("LR-1018");
        }
    }

    @ApplicationScoped
    static class Unbindable {
        void state(@Observes TumblingWindow<Sum> window) {
            window.state();
        }
    }

    @Test
    void aStateThatCannotBeBoundFailsWithoutQuotingIt() {
        try (Routed router = Routed.by(Unbindable.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(event("{\"total\":\"secret\"}", true, List.of())))
                    .withMessageContaining("LR-1020")
                    .withMessageNotContaining("secret");
        }
    }

    @ApplicationScoped
    static class Large {
        void state(@Observes TumblingWindow<Map<String, String>> window) {
            window.state(Map.of("large", "x".repeat(1_000_000)));
        }
    }

    @Test
    void aStateNearTheLimitOfLambdaIsWarnedOf() {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("io.lambdarouter.dynamodb");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setLevel(Level.WARNING);
        try (Routed router = Routed.by(Large.class)) {
            router.route(event("{}", false, List.of(record(0))));
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
        assertThat(logged).singleElement().asString().contains("LR-1019", "1000012 bytes", "1048576 bytes");
    }

    /** Fails each record that it is told to as often as it is told to, in one of the observers. */
    @ApplicationScoped
    static class Stumbling {
        static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();

        void record(@Observes DynamoDbStreamRecord record) {
            stumble("record " + record.eventId().orElseThrow());
        }

        void window(@Observes TumblingWindow<Sum> window) {
            for (DynamoDbStreamRecord record : window.records()) {
                window.state(window.state().plus(record));
                stumble("window " + record.eventId().orElseThrow());
            }
        }

        private static void stumble(String place) {
            if (FAILURES.merge(place, -1, Integer::sum) >= 0) {
                throw new IllegalStateException(place);
            }
        }
    }

    /** Every position, in the observer of records and in that of the window, in both modes: the sum is exact. */
    @ParameterizedTest
    @CsvSource({"record, false", "record, true", "window, false", "window, true"})
    void aSumStaysExactWhereverARecordFails(String place, boolean reporting) {
        for (int failing = 0; failing < 6; failing++) {
            Stumbling.FAILURES.clear();
            Stumbling.FAILURES.put(place + " e" + failing, 2);
            assertThat(deliver(reporting)).as("failing %s", failing).isEqualTo("{\"records\":6,\"total\":63}");
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aSumStaysExactWhereManyRecordsFail(boolean reporting) {
        Stumbling.FAILURES.clear();
        for (int i = 0; i < 6; i++) {
            Stumbling.FAILURES.put((i % 2 == 0 ? "record e" : "window e") + i, i % 3);
        }
        assertThat(deliver(reporting)).isEqualTo("{\"records\":6,\"total\":63}");
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 2 none!, 2, 3", // 2 is delivered again, so it is not in the sum yet
        "0 1 none none!, 1, 1",
        "0 1 1 2!, 2, 5",
        "0 1 1!, 1, 1", // all of one number are delivered again
    })
    void aRecordThatIsDeliveredAgainIsNotYetInTheSum(String tokens, String named, int total) {
        List<String> records = java.util.Arrays.stream(tokens.split(" "))
                .map(TumblingWindowTest::failingRecord)
                .toList();
        try (Routed router = Routed.reporting(Unlucky.class)) {
            assertThat(router.route(event("{}", false, records)))
                    .contains("{\"itemIdentifier\":\"" + named + "\"}")
                    .contains("\"total\":" + total + "}");
        }
    }

    private static String failingRecord(String token) {
        String id = token.replace("!", "");
        String record = record(id.equals("none") ? 5 : Integer.parseInt(id))
                .replace("INSERT", token.endsWith("!") ? "FAIL" : "INSERT");
        return id.equals("none") ? record.replace("\"SequenceNumber\":\"5\",", "") : record;
    }

    @ApplicationScoped
    static class Unlucky {
        void record(@Observes DynamoDbStreamRecord record) {
            if (record.eventName().equals("FAIL")) {
                throw new IllegalStateException();
            }
        }

        void window(@Observes TumblingWindow<Sum> window) {
            window.records().forEach(record -> window.state(window.state().plus(record)));
        }
    }

    /** Delivers six records as an event source mapping does, until all are done; the last state. */
    private static String deliver(boolean reporting) {
        List<Integer> left = IntStream.range(0, 6).boxed().collect(Collectors.toCollection(ArrayList::new));
        String state = "{}";
        try (Routed router = reporting ? Routed.reporting(Stumbling.class) : Routed.by(Stumbling.class)) {
            for (int attempt = 0; !left.isEmpty() && attempt < 50; attempt++) {
                Optional<JsonSlice> answer = answer(
                        router,
                        event(
                                state,
                                false,
                                left.stream().map(TumblingWindowTest::record).toList()));
                if (answer.isPresent()) {
                    state = answer.get().field("state").orElseThrow().json();
                    int done = failure(answer.get()).map(left::indexOf).orElse(left.size());
                    left = new ArrayList<>(left.subList(done, left.size()));
                }
            }
        }
        assertThat(left).isEmpty();
        return state;
    }

    private static Optional<JsonSlice> answer(Routed router, byte[] event) {
        try {
            return Optional.of(JsonDocument.parse(router.route(event).getBytes(StandardCharsets.UTF_8))
                    .root());
        } catch (RecordFailedException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> failure(JsonSlice answer) {
        JsonElements failures = answer.field("batchItemFailures").orElseThrow().elements();
        return failures.next()
                ? failures.value().field("itemIdentifier").map(JsonSlice::text).map(Integer::valueOf)
                : Optional.empty();
    }

    @Test
    void aWindowCanBeMadeByHand() {
        TumblingWindow<Sum> window =
                TumblingWindow.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), "s", true, new Sum(1, 1), List.of());
        window.state(new Sum(2, 2));
        assertThat(window.state()).isEqualTo(new Sum(2, 2));
        assertThat(window.start()).isEqualTo(Instant.EPOCH);
        assertThat(window.isFinalInvokeForWindow()).isTrue();
        assertThat(Set.of(window.shardId())).containsExactly(Optional.of("s"));
        assertThat(window).hasToString("TumblingWindow[s, 0 records]");
    }
}
