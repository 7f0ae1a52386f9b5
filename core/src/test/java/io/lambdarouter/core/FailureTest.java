package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.json;
import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lambdarouter.BatchCompleted;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.core.letters.Farewell;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.core.letters.Letters;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of records that fail. */
class FailureTest {

    private static final Map<String, String> REPORT = Map.of("LAMBDA_ROUTER_BATCH_FAILURES", "report");

    @ApplicationScoped
    static class Reader {
        @Inject
        Calls calls;

        void first(@Observes @Priority(1000) Letter letter) {
            calls.add("first " + letter.text());
        }

        void second(@Observes @Priority(2000) Letter letter) {
            if (letter.text().endsWith("bad")) {
                throw new IllegalStateException("bad");
            }
            calls.add("second " + letter.text());
        }
    }

    /** Remembers each failed record, and discards it where the test wants that. */
    @Singleton
    static class DeadLetters {
        @Inject
        Calls calls;

        final java.util.Queue<FailedRecord> seen = new java.util.concurrent.ConcurrentLinkedQueue<>();

        void park(@Observes FailedRecord record) {
            seen.add(record);
            calls.add("parked " + record.json());
            record.discard();
        }
    }

    @Singleton
    static class Witness {
        @Inject
        Calls calls;

        FailedRecord seen;

        void look(@Observes FailedRecord record) {
            seen = record;
            calls.add("seen " + record.json());
        }
    }

    @ApplicationScoped
    static class BrokenDeadLetters {
        void park(@Observes @Priority(9000) FailedRecord record) {
            throw new IllegalStateException("no room");
        }
    }

    private static <T> T bean(TestRouter router, Class<T> type) {
        return router.container.select(type).get();
    }

    @Nested
    class Modes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "throw                   | anna | throws",
                    "report                  | anna | reports",
                    "throw,anna=report       | anna | reports",
                    "throw,anna=report       | bob  | throws",
                    "throw,anna=report       |      | throws",
                    "report,anna=throw       | anna | throws",
                    "report , anna = throw   | bob  | reports",
                    "anna=report,bob=report  | bob  | reports",
                    "anna=report             | carl | throws",
                })
        void eachBoxHasItsMode(String setting, String box, String expected) {
            try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_BATCH_FAILURES", setting), Reader.class)) {
                String from = Optional.ofNullable(box)
                        .map(name -> ",\"box\":\"" + name + "\"")
                        .orElse("");
                byte[] event = json("{\"letters\":[\"a\",\"bad\",\"c\"]" + from + "}");
                if (expected.equals("reports")) {
                    assertThat(router.route(event)).isEqualTo("\"failed at 1\"");
                } else {
                    assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(event));
                }
            }
        }

        @Test
        void aFailureThatNoAnswerCanTellIsThrown() {
            try (TestRouter router = TestRouter.with(REPORT, Reader.class)) {
                assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(letters("bad")));
            }
        }

        @Test
        void aSystemPropertySetsTheModeToo() {
            System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", "report");
            try (TestRouter router = TestRouter.with(Reader.class)) {
                assertThat(router.route(letters("a", "bad", "c"))).isEqualTo("\"failed at 1\"");
                assertThat(router.calls()).containsExactly("first a", "second a", "first bad");
            } finally {
                System.clearProperty("LAMBDA_ROUTER_BATCH_FAILURES");
            }
        }
    }

    @Test
    void aRecordThatCannotBeReleasedHasBeenHandledAllTheSame() {
        try (TestRouter router = TestRouter.with(REPORT, Reader.class, Completions.class)) {
            router.route(letters("sticky", "b"));
            assertThat(router.calls())
                    .containsExactly("first sticky", "second sticky", "first b", "second b", "completed");
            assertThat(bean(router, Completions.class).last.succeeded()).isEqualTo(2);
        }
    }

    @Nested
    class RecordsOfAQueue {

        private static final String EVENT = "{\"each\":true,\"letters\":%s}";

        private String route(TestRouter router, List<String> letters) {
            return router.route(json(EVENT.formatted(
                    letters.stream().map(text -> '"' + text + '"').toList())));
        }

        @ParameterizedTest
        @CsvSource({"1", "4"})
        void eachFailedOneIsReportedAndThoseBehindItInItsGroup(String concurrency) {
            Map<String, String> settings =
                    Map.of("LAMBDA_ROUTER_BATCH_FAILURES", "report", "LAMBDA_ROUTER_CONCURRENCY", concurrency);
            try (TestRouter router = TestRouter.with(settings, Reader.class)) {
                assertThat(route(router, List.of("a:1", "b:bad", "a:2", "b:3", "c:bad", "d:4")))
                        .isEqualTo("unhandled {1, 3, 4}");
                assertThat(router.calls())
                        .contains("second a:1", "second a:2", "second d:4")
                        .doesNotContain("first b:3");
            }
        }

        @Test
        void oneWithoutAGroupWaitsForAllBeforeIt() {
            try (TestRouter router = TestRouter.with(REPORT, Reader.class)) {
                assertThat(route(router, List.of("a:bad", "b:1", "any", "c:2"))).isEqualTo("unhandled {0, 2, 3}");
            }
        }

        @Test
        void allFromTheFirstOnAreReportedWhereAnObserverOfTheBatchFails() {
            try (TestRouter router = TestRouter.with(REPORT, Reader.class, BatchReader.class)) {
                assertThat(route(router, List.of("!", "throw:1", "a:2", "b:3"))).isEqualTo("unhandled {1, 2, 3}");
                assertThat(router.calls()).containsExactly("batch [throw:1, a:2, b:3]");
            }
        }

        @Test
        void oneBeforeAFailureThatTheBatchDeclaredIsStillHandled() {
            try (TestRouter router = TestRouter.with(REPORT, Reader.class, BatchReader.class)) {
                assertThat(route(router, List.of("any", "fail:1", "c:1", "b:2", "fail:3", "b:4")))
                        .isEqualTo("unhandled {1, 4}");
            }
        }

        @Test
        void allAreReportedWhereWhatClosesTheBatchFails() {
            try (TestRouter router = TestRouter.with(REPORT, Closer.class)) {
                assertThat(route(router, List.of("!", "a:1", "throw:2", "b:3"))).isEqualTo("unhandled {1, 2, 3}");
            }
        }

        @Test
        void oneThatIsDiscardedLeavesTheBatchToBeClosedWithoutIt() {
            try (TestRouter router = TestRouter.with(REPORT, Closer.class, DeadLetters.class)) {
                assertThat(route(router, List.of("throw:1", "a:2", "b:3"))).isEqualTo("success");
                assertThat(router.calls())
                        .containsExactly("close [throw:1, a:2, b:3]", "parked \"throw:1\"", "close [a:2, b:3]");
            }
        }

        @Test
        void allAreDeliveredAgainWhereTheFunctionThrows() {
            try (TestRouter router = TestRouter.with(Reader.class)) {
                assertThat(catchThrowable(() -> route(router, List.of("a:bad", "b:1"))))
                        .isInstanceOf(RecordFailedException.class);
                assertThat(router.calls()).containsExactly("first a:bad");
            }
        }
    }

    @Nested
    class FailedRecords {

        @Test
        void tellWhatFailedAndWhy() {
            try (TestRouter router = TestRouter.with(Reader.class, Witness.class)) {
                assertThat(catchThrowable(() -> router.route(letters("a", "old bad"))))
                        .isInstanceOf(RecordFailedException.class);
                FailedRecord record = bean(router, Witness.class).seen;
                assertThat(record.source()).isEqualTo("test:letters");
                assertThat(record.index()).isEqualTo(1);
                assertThat(record.identifiers()).containsOnlyKeys("letter");
                assertThat(record.json()).isEqualTo("\"old bad\"");
                assertThat(record.cause()).isExactlyInstanceOf(IllegalStateException.class);
                assertThat(record.failedObserver()).contains("Reader.second(Letter)");
                assertThat(record.completedObservers()).containsExactly("Reader.first(Letter)");
                assertThat(record.age().orElseThrow()).isGreaterThan(Duration.ofDays(365 * 50));
                assertThat(record.isDiscarded()).isFalse();
            }
        }

        @Test
        void thatAnObserverDiscardsCountAsDone() {
            try (TestRouter router = TestRouter.with(Reader.class, DeadLetters.class)) {
                assertThat(router.route(letters("bad", "a", "?", "-", "~", "b")))
                        .isEqualTo("\"delivered\"");
                assertThat(router.calls())
                        .containsExactly(
                                "first bad",
                                "parked \"bad\"",
                                "first a",
                                "second a",
                                "parked \"?\"",
                                "parked \"-\"",
                                "parked \"~\"",
                                "first b",
                                "second b");
            }
        }

        @Test
        void thatNobodyDiscardsAreDeliveredAgain() {
            try (TestRouter router = TestRouter.with(Reader.class, Witness.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(letters("bad", "a")));
                assertThat(router.calls()).containsExactly("first bad", "seen \"bad\"");
            }
        }

        @Test
        void whoseObserverFailsAreDeliveredAgainThoughTheyAreDiscarded() {
            try (TestRouter router = TestRouter.with(Reader.class, DeadLetters.class, BrokenDeadLetters.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(letters("bad", "a")))
                        .withMessageContaining("Reader.second(Letter)");
                assertThat(router.calls()).containsExactly("first bad", "parked \"bad\"");
            }
        }

        @Test
        void haveARequestContextOfTheirOwn() {
            try (TestRouter router = TestRouter.with(Desk.class, DeskReader.class)) {
                router.route(letters("bad"));
                assertThat(router.calls()).containsExactly("1", "2", "1");
            }
        }
    }

    @RequestScoped
    static class Desk {
        private int uses;

        int use() {
            return ++uses;
        }
    }

    @ApplicationScoped
    static class DeskReader {
        @Inject
        Calls calls;

        @Inject
        Desk desk;

        void read(@Observes @Priority(1) Letter letter) {
            calls.add(String.valueOf(desk.use()));
        }

        void fail(@Observes @Priority(2) Letter letter) {
            calls.add(String.valueOf(desk.use()));
            throw new IllegalStateException();
        }

        void discard(@Observes FailedRecord record) {
            calls.add(String.valueOf(desk.use()));
            record.discard();
        }
    }

    @ApplicationScoped
    static class BatchReader {
        @Inject
        Calls calls;

        void batch(@Observes Letters letters) {
            calls.add("batch " + letters.texts());
            letters.texts().stream().filter(text -> text.startsWith("fail")).forEach(letters.failed()::add);
            if (letters.texts().get(0).startsWith("throw")) {
                throw new IllegalStateException("the whole batch");
            }
        }
    }

    @ApplicationScoped
    static class Closer {
        @Inject
        Calls calls;

        void close(@Observes Farewell farewell) {
            calls.add("close " + farewell.texts());
            if (farewell.texts().stream().anyMatch(text -> text.startsWith("throw"))) {
                throw new IllegalStateException("cannot close");
            }
        }
    }

    @Nested
    class Batches {

        @Test
        void areCalledAgainWithoutADiscardedRecordThatFailedThem() {
            try (TestRouter router = TestRouter.with(BatchReader.class, DeadLetters.class)) {
                assertThat(router.route(letters("throw1", "throw2", "a", "?", "b")))
                        .isEqualTo("\"delivered\"");
                assertThat(router.calls())
                        .containsExactly(
                                "parked \"?\"",
                                "batch [throw1, throw2, a, b]",
                                "parked \"throw1\"",
                                "batch [throw2, a, b]",
                                "parked \"throw2\"",
                                "batch [a, b]");
            }
        }

        @Test
        void thatDeclareRecordsFailedAreNotCalledAgain() {
            try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class, DeadLetters.class)) {
                assertThat(router.route(letters("fail2", "a", "fail1"))).isEqualTo("\"delivered\"");
                assertThat(router.calls())
                        .containsExactly(
                                "batch [fail2, a, fail1]",
                                "parked \"fail2\"",
                                "parked \"fail1\"",
                                "first a",
                                "second a");
            }
        }
    }

    @Nested
    class Unmatched {

        private static final Map<String, String> SKIP = Map.of("LAMBDA_ROUTER_UNMATCHED", "skip");

        @ParameterizedTest
        @CsvSource({"-,LR-0305", "~,LR-0308"})
        void recordsFail(String letter, String code) {
            try (TestRouter router = TestRouter.with(Reader.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(letters(letter, "a")))
                        .withMessageContaining(code);
            }
        }

        @ParameterizedTest
        @CsvSource({"-", "~"})
        void recordsAreSkippedWhereTheApplicationWantsThat(String letter) {
            try (TestRouter router = TestRouter.with(SKIP, Reader.class, Completions.class)) {
                router.route(letters(letter, "a"));
                BatchCompleted completed = bean(router, Completions.class).last;
                assertThat(completed.skipped()).isEqualTo(1);
                assertThat(completed.succeeded()).isEqualTo(1);
            }
        }
    }

    @Singleton
    static class Completions {
        @Inject
        Calls calls;

        BatchCompleted last;

        void count(@Observes BatchCompleted batch) {
            last = batch;
            calls.add("completed");
            throw new IllegalStateException("changes nothing");
        }
    }

    @Nested
    class CompletedBatches {

        @Test
        void countEveryRecordOnce() {
            try (TestRouter router =
                    TestRouter.with(REPORT, Reader.class, Completions.class, DiscardsUnreadable.class)) {
                assertThat(router.route(letters("old", "!", "?", "x:1", "bad", "y:2", "z")))
                        .isEqualTo("\"failed at 4\"");
                BatchCompleted completed = bean(router, Completions.class).last;
                assertThat(completed.source()).isEqualTo("test:letters");
                assertThat(completed.received()).isEqualTo(7);
                assertThat(completed.succeeded()).isEqualTo(2);
                assertThat(completed.skipped()).isEqualTo(1);
                assertThat(completed.discarded()).isEqualTo(1);
                assertThat(completed.failed()).isEqualTo(1);
                assertThat(completed.notStarted()).isEqualTo(2);
                assertThat(completed.byKind()).isEqualTo(Map.of("", 5, "addressed", 2));
                assertThat(completed.firstFailure()).contains("java.lang.IllegalStateException");
                assertThat(completed.oldestAge().orElseThrow()).isGreaterThan(Duration.ofDays(365 * 50));
                assertThat(completed.duration()).isPositive();
            }
        }

        @Test
        void areToldWhereTheInvocationFailsAndCannotChangeThat() {
            try (TestRouter router = TestRouter.with(Reader.class, Completions.class)) {
                assertThatExceptionOfType(RecordFailedException.class)
                        .isThrownBy(() -> router.route(letters("-")))
                        .withMessageContaining("LR-0305");
                assertThat(bean(router, Completions.class).last.firstFailure()).contains("LR-0305");
                assertThat(router.route(letters())).isEqualTo("\"delivered\"");
                assertThat(bean(router, Completions.class).last.received()).isZero();
            }
        }
    }

    @ApplicationScoped
    static class DiscardsUnreadable {
        void park(@Observes FailedRecord record) {
            if (record.json().equals("\"?\"")) {
                record.discard();
            }
        }
    }
}
