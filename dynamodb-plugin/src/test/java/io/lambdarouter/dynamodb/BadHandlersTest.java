package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.Events.GOOD_1;
import static io.lambdarouter.dynamodb.Events.between;
import static io.lambdarouter.dynamodb.Events.event;
import static io.lambdarouter.dynamodb.Events.image;
import static io.lambdarouter.dynamodb.Events.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.LambdaRouterContainer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs by number: what handlers do, and how they are declared. */
class BadHandlersTest {

    private static final byte[] THREE = between(record("2", "")).getBytes(UTF_8);

    private static boolean isSecond(DynamoDbStreamRecord record) {
        return record.eventId().orElse("").equals("e2");
    }

    public record Fussy(String s) {
        public Fussy {
            if (s.equals("bad")) {
                throw new IllegalStateException("the application's own words");
            }
        }
    }

    @ApplicationScoped
    static class Binding {
        void bind(@Observes Upserted<Fussy> change) {
            change.newImage();
        }
    }

    @Test
    @DisplayName("73 an item class whose constructor throws")
    void whatAnItemClassThrowsIsTheCauseOfItsRecordsFailure() {
        try (Routed router = Routed.by(Binding.class)) {
            Trial trial = Trial.of(router, image("{\"s\":{\"S\":\"bad\"}}").getBytes(UTF_8))
                    .fails("LR-1006");
            assertThat(trial.thrown().orElseThrow())
                    .hasMessageContaining("IllegalStateException")
                    .hasRootCauseMessage("the application's own words");
        }
        try (Routed router = Routed.reporting(Binding.class)) {
            Trial.of(router, image("{\"s\":{\"S\":\"bad\"}}").getBytes(UTF_8)).reports("2");
        }
    }

    /** Throws at the second record what the test wants. */
    @Singleton
    static class Throwing {
        @Inject
        Seen seen;

        Throwable thrown = new IllegalStateException("failed");

        @SuppressWarnings("unchecked")
        private <T extends Throwable> void sneak() throws T {
            throw (T) thrown;
        }

        void first(@Observes @Priority(1) DynamoDbStreamRecord record) {
            seen.add("first " + record.eventId().orElseThrow());
            if (isSecond(record)) {
                this.<RuntimeException>sneak();
            }
        }

        void second(@Observes @Priority(2) DynamoDbStreamRecord record) {
            seen.add("second " + record.eventId().orElseThrow());
        }
    }

    private static Throwing throwing(Routed router, Throwable thrown) {
        Throwing bean = router.container.select(Throwing.class).get();
        bean.thrown = thrown;
        return bean;
    }

    @Test
    @DisplayName("75 an observer that throws")
    void whatAnObserverThrowsEndsItsRecordAndTheBatch() {
        for (Exception exception : List.of(new IllegalStateException("unchecked"), new IOException("checked"))) {
            try (Routed router = Routed.reporting(Throwing.class)) {
                throwing(router, exception);
                assertThat(Trial.of(router, THREE).reports("2").seen())
                        .containsExactly("first e1", "second e1", "first e2");
            }
            try (Routed router = Routed.by(Throwing.class)) {
                throwing(router, exception);
                Trial trial = Trial.of(router, THREE).fails(exception.getClass().getName());
                assertThat(trial.thrown().orElseThrow()).hasCause(exception);
            }
        }
    }

    @Test
    @DisplayName("76 an observer that throws an error")
    void anErrorFailsItsRecordUnlessTheVirtualMachineIsAtItsEnd() {
        try (Routed router = Routed.reporting(Throwing.class)) {
            for (Error error : List.of(new AssertionError("a"), new NoClassDefFoundError("b"))) {
                throwing(router, error);
                Trial.of(router, THREE).reports("2");
            }
            for (Error fatal :
                    List.of(new OutOfMemoryError("not really"), new StackOverflowError(), new InternalError())) {
                throwing(router, fatal);
                assertThat(catchThrowable(() -> router.route(THREE))).isSameAs(fatal);
            }
        }
    }

    @ApplicationScoped
    static class OfOtherTable {
        void authors(@Observes @Table("authors") Upserted<Map<String, Object>> change) {}
    }

    @Test
    @DisplayName("77 a record that no observer is for")
    void aRecordThatNobodyHandlesFails() {
        try (Routed router = Routed.by(OfOtherTable.class)) {
            Trial.of(router, THREE).fails("LR-0305");
        }
        try (Routed router = Routed.reporting(OfOtherTable.class)) {
            Trial.of(router, THREE).reports("1");
        }
        try (Routed router = Routed.with(Map.of("LAMBDA_ROUTER_UNMATCHED", "skip"), OfOtherTable.class)) {
            Trial.of(router, THREE).reports();
        }
    }

    @Singleton
    static class SecondFails {
        @Inject
        Seen seen;

        private boolean failed;

        void first(@Observes @Priority(1) DynamoDbStreamRecord record) {
            seen.add("first " + record.eventId().orElseThrow());
        }

        void second(@Observes @Priority(2) DynamoDbStreamRecord record) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("only once");
            }
            seen.add("second " + record.eventId().orElseThrow());
        }
    }

    @Test
    @DisplayName("78 the second of two observers that throws")
    void theFirstObserverIsCalledAgainWhereTheSecondFails() {
        try (Routed router = Routed.reporting(SecondFails.class)) {
            byte[] one = event(GOOD_1).getBytes(UTF_8);
            assertThat(Trial.of(router, one).reports("1").seen()).containsExactly("first e1");
            assertThat(Trial.of(router, one).reports().seen()).containsExactly("first e1", "second e1");
        }
    }

    @ApplicationScoped
    static class Later {
        void async(@ObservesAsync DynamoDbStreamRecord record) {}

        CompletionStage<Void> future(@Observes DynamoDbStreamRecord record) {
            return new CompletableFuture<>();
        }
    }

    @Test
    @DisplayName("79 an observer that works on after it has returned")
    void anObserverThatNobodyWouldWaitForStopsTheStart() {
        assertThat(problems(Later.class)).containsExactlyInAnyOrder("LR-0203", "LR-0221");
    }

    private static List<String> problems(Class<?> bean) {
        return catchThrowableOfType(RouterStartException.class, () -> Routed.with(Map.of(), bean)).problems().stream()
                .map(Diagnostic::code)
                .toList();
    }

    /** Fails each record as often as the test wants, and keeps what it has handled. */
    @Singleton
    static class Flaky {
        final Map<String, Integer> failures = new ConcurrentHashMap<>();
        final Map<String, List<Integer>> handled = new ConcurrentHashMap<>();

        void handle(@Observes DynamoDbStreamRecord record) {
            String number = record.dynamodb().sequenceNumber().orElseThrow();
            Thread.yield();
            if (failures.merge(number, -1, Integer::sum) >= 0) {
                throw new IllegalStateException(number);
            }
            String key = record.dynamodb().keys().toString();
            List<Integer> ofKey = handled.computeIfAbsent(key, any -> new ArrayList<>());
            if (!ofKey.contains(Integer.valueOf(number))) {
                ofKey.add(Integer.valueOf(number));
            }
        }
    }

    @Test
    @DisplayName("80 many failures at once")
    void noneOfManyFailuresIsLostWhereSeveralRecordsAreHandledAtOnce() {
        Random random = new Random(80);
        Map<String, String> settings =
                Map.of("LAMBDA_ROUTER_BATCH_FAILURES", "report", "LAMBDA_ROUTER_CONCURRENCY", "8");
        try (Routed router = Routed.with(settings, Flaky.class)) {
            Flaky flaky = router.container.select(Flaky.class).get();
            for (int round = 0; round < 20; round++) {
                flaky.failures.clear();
                flaky.handled.clear();
                random.ints(15, 0, 300).forEach(number -> flaky.failures.put("" + number, 1 + random.nextInt(2)));
                deliverAll(router, 300);
                assertThat(flaky.handled.values().stream().mapToInt(List::size).sum())
                        .isEqualTo(300);
                assertThat(flaky.handled.values())
                        .allSatisfy(numbers -> assertThat(numbers).isSorted());
            }
        }
    }

    /** Delivers as an event source mapping does, until all is done. */
    private static void deliverAll(Routed router, int records) {
        int from = 0;
        for (int attempt = 0; from < records && attempt < 100; attempt++) {
            String[] batch = IntStream.range(from, records)
                    .mapToObj(i -> record("" + i, "INSERT", "\"Keys\":{\"id\":{\"N\":\"" + i % 40 + "\"}}"))
                    .toArray(String[]::new);
            String answer = router.route(event(batch).getBytes(UTF_8));
            String reported = answer.replaceAll("\\D", "");
            from = reported.isEmpty() ? records : Integer.parseInt(reported);
        }
        assertThat(from).isEqualTo(records);
    }

    @Test
    @DisplayName("81 an observer that was interrupted")
    void anInterruptionFailsItsRecordAndStaysOnItsThread() {
        try (Routed router = Routed.reporting(Throwing.class)) {
            throwing(router, new InterruptedException());
            Trial.of(router, THREE).reports("2");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Singleton
    static class Slow {
        @Inject
        Seen seen;

        final AtomicInteger remaining = new AtomicInteger();

        void handle(@Observes DynamoDbStreamRecord record) {
            seen.add(record.eventId().orElseThrow());
            remaining.addAndGet(-5_000);
        }
    }

    @Test
    @DisplayName("82 too little time for the next record")
    void whatThereIsNoTimeForIsReportedAndNotBegun() {
        try (Routed router = Routed.reporting(Slow.class)) {
            Slow slow = router.container.select(Slow.class).get();
            slow.remaining.set(11_000);
            Trial trial = Trial.of(router, new ByteArrayInputStream(THREE), Trial.lambda(slow.remaining::get));
            assertThat(trial.reports("3").seen()).containsExactly("e1", "e2");
            assertThat(trial.texts()).anyMatch(text -> text.contains("LR-0309"));
        }
    }

    @ApplicationScoped
    static class Tampering {
        void tamper(@Observes DynamoDbStreamRecord record) {
            record.dynamodb().newImage().orElseThrow().clear();
        }
    }

    @ApplicationScoped
    static class TamperingWithTheBatch {
        void tamper(@Observes DynamoDbStreamEvent event) {
            event.records().clear();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Tampering.class, TamperingWithTheBatch.class})
    @DisplayName("83 a handler that changes the event")
    void anEventCannotBeChanged(Class<?> bean) {
        try (Routed router = Routed.reporting(bean)) {
            Trial trial = Trial.of(router, THREE).reports("1");
            assertThat(trial.texts()).anyMatch(text -> text.contains("UnsupportedOperationException"));
        }
    }

    @RequestScoped
    static class Desk {
        static final AtomicInteger OPEN = new AtomicInteger();

        private int uses;

        @PostConstruct
        void open() {
            OPEN.incrementAndGet();
        }

        int use() {
            return ++uses;
        }

        @PreDestroy
        void close() {
            OPEN.decrementAndGet();
        }
    }

    @ApplicationScoped
    static class AtDesk {
        @Inject
        Seen seen;

        @Inject
        Desk desk;

        void use(@Observes DynamoDbStreamRecord record) {
            seen.add(desk.use());
        }
    }

    @Test
    @DisplayName("84 state that would outlive its record")
    void aRequestContextEndsWithItsRecord() {
        Desk.OPEN.set(0);
        try (Routed router = Routed.reporting(AtDesk.class, Desk.class)) {
            IntStream.range(0, 100).forEach(i -> router.route(THREE));
            assertThat(Set.copyOf(router.seen())).containsExactly(1);
            assertThat(Desk.OPEN).hasValue(0);
        }
    }

    @ApplicationScoped
    static class Unsatisfied {
        @Inject
        Runnable nobodyHasOne;

        void handle(@Observes DynamoDbStreamRecord record) {}
    }

    @Test
    @DisplayName("85 a container that cannot start")
    void aContainerThatCannotStartFailsEachTimeInTheSameWay() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> LambdaRouterContainer.startWith(Unsatisfied.class))
                    .withMessageContaining("LR-0216")
                    .withMessageContaining("Runnable");
        }
    }

    @ApplicationScoped
    static class Mistaken {
        @SuppressWarnings("rawtypes")
        void raw(@Observes Upserted change) {}

        void wildcard(@Observes Upserted<?> change) {}

        void named(@Observes @Named("books") Upserted<Map<String, Object>> change) {}
    }

    @Test
    @DisplayName("86 an observer of a wrong type, or with a wrong qualifier")
    void anObserverThatWouldNeverBeCalledStopsTheStart() {
        assertThat(problems(Mistaken.class)).containsExactlyInAnyOrder("LR-0205", "LR-0205", "LR-0217");
    }

    @Singleton
    static class Swallowing {
        void swallow(@Observes DynamoDbStreamRecord record) {
            try {
                throw new IllegalStateException("nobody hears of it");
            } catch (IllegalStateException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @ApplicationScoped
    static class Declaring {
        void declare(@Observes ChangeBatch<Map<String, Object>> batch) {
            batch.changes().stream()
                    .filter(change -> isSecond(change.record()))
                    .forEach(change -> batch.fail(change, new IllegalStateException("declared")));
        }
    }

    @Test
    @DisplayName("87 an exception that the handler keeps to itself")
    void whatAHandlerSwallowsNobodyCanSeeAndWhatItDeclaresCounts() {
        try (Routed router = Routed.reporting(Swallowing.class)) {
            Trial.of(router, THREE).reports();
        }
        try (Routed router = Routed.reporting(Declaring.class)) {
            Trial.of(router, THREE).reports("2");
        }
    }
}
