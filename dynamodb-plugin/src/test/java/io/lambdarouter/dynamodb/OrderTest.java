package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.LambdaRouter;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.UnroutableEventException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the DynamoDB plug-in tells the router of a record: its order, its kind, its names. */
class OrderTest {

    /** Two changes meet here if, and only if, they are handled at the same time. */
    @Singleton
    static class Meeting {
        private final CyclicBarrier two = new CyclicBarrier(2);
        final Set<Boolean> met = ConcurrentHashMap.newKeySet();

        void meet(@Observes DynamoDbStreamRecord record) throws Exception {
            try {
                two.await(record.eventVersion().orElse("").equals("apart") ? 1 : 60_000, TimeUnit.MILLISECONDS);
                met.add(true);
            } catch (TimeoutException | java.util.concurrent.BrokenBarrierException e) {
                two.reset();
                met.add(false);
            }
        }
    }

    private static String change(String table, String keys, String expected) {
        return """
                {"eventID":"e","eventName":"INSERT","eventVersion":"%s","eventSource":"aws:dynamodb","dynamodb":{"Keys":%s,\
                "SequenceNumber":"1"},"eventSourceARN":"arn:aws:dynamodb:eu-west-1:123456789012:table/%s/stream/x"}""".formatted(expected, keys, table);
    }

    private static final String PAIR = "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"N\":\"%s\"}}";

    @ParameterizedTest
    @CsvSource({
        "     , books, a, 1, books , a, 2, together",
        "     , books, a, 1, books , b, 1, together",
        "     , books, a, 1, authors, a, 1, together",
        "     , books, a, 1, books , a, 1, apart",
        "pk   , books, a, 1, books , a, 2, apart",
        "pk   , books, a, 1, books , b, 1, together",
        "sk   , books, a, 1, books , b, 1, apart",
        "other, books, a, 1, books , b, 2, apart",
    })
    void changesOfOneKeyAreHandledOneAfterTheOther(
            String orderBy, String table1, String pk1, String sk1, String table2, String pk2, String sk2, String how) {
        System.setProperty("LAMBDA_ROUTER_CONCURRENCY", "2");
        if (orderBy != null) {
            System.setProperty("LAMBDA_ROUTER_ORDER_BY", orderBy);
        }
        try (Routed router = Routed.by(Meeting.class)) {
            router.route(change(table1, PAIR.formatted(pk1, sk1), how), change(table2, PAIR.formatted(pk2, sk2), how));
            assertThat(router.container.select(Meeting.class).get().met).containsOnly(how.equals("together"));
        } finally {
            System.clearProperty("LAMBDA_ROUTER_CONCURRENCY");
            System.clearProperty("LAMBDA_ROUTER_ORDER_BY");
        }
    }

    @ParameterizedTest
    @CsvSource({"{}", "null", "{\"pk\":5}"})
    void aChangeWhoseKeyCannotBeReadIsHandledAlone(String keys) {
        System.setProperty("LAMBDA_ROUTER_CONCURRENCY", "2");
        try (Routed router = Routed.by(Meeting.class)) {
            router.route(change("books", keys, "apart"), change("books", keys, "apart"));
            assertThat(router.container.select(Meeting.class).get().met).containsOnly(false);
        } finally {
            System.clearProperty("LAMBDA_ROUTER_CONCURRENCY");
        }
    }

    @Test
    void aBlankAttributeToOrderByIsNamedAtTheStart() {
        System.setProperty("LAMBDA_ROUTER_ORDER_BY", " ");
        try (Routed router = Routed.by(Meeting.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> router.route("{}"))
                    .withMessageContaining("LR-1021");
        } finally {
            System.clearProperty("LAMBDA_ROUTER_ORDER_BY");
        }
    }

    @Singleton
    static class Failing {
        @Inject
        Seen seen;

        FailedRecord failed;
        BatchCompleted completed;

        void fail(@Observes @Table("books") Upserted<Map<String, Object>> change) {
            throw new IllegalStateException();
        }

        void look(@Observes FailedRecord record) {
            failed = record;
        }

        void count(@Observes BatchCompleted batch) {
            completed = batch;
        }
    }

    @Test
    void aFailedRecordBearsWhatDynamoDbKnowsItBy() {
        String record = Stream.insert("{\"id\":{\"S\":\"b1\"}}");
        try (Routed router = Routed.by(Failing.class)) {
            assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(record));
            FailedRecord failed = router.container.select(Failing.class).get().failed;
            assertThat(failed.source()).isEqualTo("aws:dynamodb");
            assertThat(failed.identifiers().entrySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.toList()))
                    .isEqualTo(List.of(
                            "table=books",
                            "eventName=INSERT",
                            "eventID=0793bb90d79a00e0788470675381e4d8",
                            "SequenceNumber=200000000027074221525"));
            assertThat(failed.json()).isEqualTo(record);
            assertThat(failed.age()).isPresent();
        }
    }

    @Test
    void aCompletedBatchCountsByOperation() {
        String record = Stream.remove("{\"id\":{\"S\":\"b1\"}}");
        try (Routed router = Routed.by(Failing.class)) {
            router.route(record, record);
            BatchCompleted completed = router.container.select(Failing.class).get().completed;
            assertThat(completed.byKind()).isEqualTo(Map.of("REMOVE", 2));
            assertThat(completed.skipped()).isEqualTo(2);
            assertThat(completed.oldestAge()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"throw,throws", "'throw,books=report',reports", "'report,books=throw',throws"})
    void aTableHasItsMode(String setting, String expected) {
        String record = Stream.insert("{\"id\":{\"S\":\"b1\"}}");
        System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", setting);
        try (Routed router = Routed.by(Failing.class)) {
            router.container.select(LambdaRouter.class).get();
            if (expected.equals("reports")) {
                assertThat(router.route(record))
                        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"200000000027074221525\"}]}");
            } else {
                assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(record));
            }
        } finally {
            System.clearProperty("LAMBDA_ROUTER_BATCH_FAILURES");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dynamodb\":{},\"eventSource\":\"aws:dynamodb\"} | put it into",
                "{\"records\":[]} | with a capital",
            })
    void anEventThatIsAlmostRightIsToldWhatIsMissing(String event, String hint) {
        try (Routed router = Routed.by(Failing.class)) {
            assertThatExceptionOfType(UnroutableEventException.class)
                    .isThrownBy(() -> router.route(event.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .withMessageContaining("LR-0108")
                    .withMessageContaining(hint);
        }
    }
}
