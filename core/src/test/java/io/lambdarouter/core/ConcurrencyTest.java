package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several records of a batch at once; what holds for one at a time holds here too. */
class ConcurrencyTest {

    private static Map<String, String> concurrency(int records) {
        return Map.of("LAMBDA_ROUTER_CONCURRENCY", String.valueOf(records), "LAMBDA_ROUTER_BATCH_FAILURES", "report");
    }

    private static String[] lettersOf(int keys, int records) {
        return IntStream.range(0, records).mapToObj(i -> i % keys + ":" + i).toArray(String[]::new);
    }

    @ApplicationScoped
    static class Meeting {
        private final CyclicBarrier all = new CyclicBarrier(4);

        void meet(@Observes Letter letter) throws Exception {
            all.await(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void recordsOfDifferentKeysAreHandledAtOnce() {
        try (TestRouter router = TestRouter.with(concurrency(4), Meeting.class)) {
            assertThat(router.route(letters("a:1", "b:1", "c:1", "d:1"))).isEqualTo("\"delivered\"");
        }
    }

    @Singleton
    static class Threads {
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();

        void note(@Observes Letter letter) {
            threads.add(Thread.currentThread());
        }
    }

    @Test
    void withAConcurrencyOfOneNoThreadIsStarted() {
        try (TestRouter router = TestRouter.with(concurrency(1), Threads.class)) {
            router.route(letters(lettersOf(10, 100)));
            assertThat(router.container.select(Threads.class).get().threads).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void recordsOfOneKeyAreHandledInOrder() {
        try (TestRouter router = TestRouter.with(concurrency(8), Plain.class)) {
            assertThat(router.route(letters(lettersOf(10, 1_000)))).isEqualTo("\"delivered\"");
            Map<String, Integer> last = new HashMap<>();
            for (String call : router.calls()) {
                String[] parts = call.split(":");
                int number = Integer.parseInt(parts[1]);
                assertThat(last.getOrDefault(parts[0], -1)).isLessThan(number);
                last.put(parts[0], number);
            }
            assertThat(router.calls()).hasSize(1_000);
        }
    }

    @ApplicationScoped
    static class Plain {
        @Inject
        Calls calls;

        void read(@Observes Letter letter) {
            calls.add(letter.text());
        }
    }

    @ApplicationScoped
    static class Solitude {
        private final AtomicInteger active = new AtomicInteger();

        void read(@Observes Letter letter) {
            int others = active.getAndIncrement();
            try {
                if (letter.text().equals("alone") && others > 0) {
                    throw new IllegalStateException("not alone");
                }
                Thread.yield();
                if (letter.text().equals("alone") && active.get() > 1) {
                    throw new IllegalStateException("not alone any more");
                }
            } finally {
                active.decrementAndGet();
            }
        }
    }

    @Test
    void aRecordWithoutAKeyIsHandledAlone() {
        try (TestRouter router = TestRouter.with(concurrency(8), Solitude.class)) {
            String[] letters = lettersOf(20, 500);
            for (int i = 7; i < letters.length; i += 11) {
                letters[i] = "alone";
            }
            assertThat(router.route(letters(letters))).isEqualTo("\"delivered\"");
        }
    }

    /** Fails the letters that end in x. */
    @ApplicationScoped
    static class Picky {
        @Inject
        Calls calls;

        void read(@Observes Letter letter) {
            Thread.yield();
            if (letter.text().endsWith("x")) {
                throw new IllegalStateException("x");
            }
            calls.add(letter.text());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64})
    void theFirstFailureInTheOrderOfTheBatchIsReportedAndNoneIsLost(int concurrency) {
        Random random = new Random(concurrency);
        for (int round = 0; round < 50; round++) {
            String[] letters = lettersOf(1 + random.nextInt(40), 200);
            random.ints(1 + random.nextInt(20), 1, letters.length).forEach(i -> letters[i] += "x");
            int first = IntStream.range(0, letters.length)
                    .filter(i -> letters[i].endsWith("x"))
                    .findFirst()
                    .orElseThrow();
            try (TestRouter router = TestRouter.with(concurrency(concurrency), Picky.class)) {
                assertThat(router.route(letters(letters))).isEqualTo("\"failed at " + first + "\"");
                assertThat(router.calls())
                        .contains(List.of(letters).subList(0, first).toArray(String[]::new));
                assertThat(behindAFailureOfTheirKey(letters)).doesNotContainAnyElementsOf(router.calls());
            }
        }
    }

    private static List<String> behindAFailureOfTheirKey(String[] letters) {
        Set<String> failed = new java.util.HashSet<>();
        List<String> behind = new java.util.ArrayList<>();
        for (String letter : letters) {
            String key = letter.split(":")[0];
            if (failed.contains(key)) {
                behind.add(letter);
            }
            if (letter.endsWith("x")) {
                failed.add(key);
            }
        }
        return behind.isEmpty() ? List.of("none") : behind;
    }

    /** Three fail at the same time. */
    @ApplicationScoped
    static class FailingTogether {
        private final CyclicBarrier all = new CyclicBarrier(3);

        void read(@Observes Letter letter) throws Exception {
            all.await(60, TimeUnit.SECONDS);
            throw new IllegalStateException(letter.text());
        }
    }

    @Test
    void failuresAtTheSameTimeAreAllInTheException() {
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_CONCURRENCY", "3"), FailingTogether.class)) {
            Throwable failure = catchThrowable(() -> router.route(letters("a:1", "b:2", "c:3")));
            assertThat(failure)
                    .isInstanceOf(RecordFailedException.class)
                    .hasMessageContaining("record        0 (of 3, from 0)")
                    .hasRootCauseMessage("a:1");
            assertThat(failure.getSuppressed())
                    .extracting(each -> each.getCause().getMessage())
                    .containsExactly("b:2", "c:3");
        }
    }

    @ApplicationScoped
    static class Discarding {
        void discard(@Observes FailedRecord record) {
            record.discard();
        }
    }

    @Test
    void behindADiscardedRecordItsKeyGoesOn() {
        try (TestRouter router = TestRouter.with(concurrency(4), Picky.class, Discarding.class)) {
            assertThat(router.route(letters("a:1x", "b:1", "a:2", "b:2x", "a:3")))
                    .isEqualTo("\"delivered\"");
            assertThat(router.calls()).containsExactlyInAnyOrder("b:1", "a:2", "a:3");
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

        @Inject
        Context lambda;

        private final CyclicBarrier all = new CyclicBarrier(2);

        void read(@Observes Letter letter) throws Exception {
            all.await(60, TimeUnit.SECONDS); // so that each of two threads has one
            calls.add(desk.use() + " " + lambda.getAwsRequestId());
        }
    }

    @Test
    void eachThreadHasTheInvocationsContextAndEachRecordARequestContextOfItsOwn() {
        Context lambda = (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getAwsRequestId") ? "request" : 900_000);
        try (TestRouter router = TestRouter.with(concurrency(2), Desk.class, DeskReader.class)) {
            router.route(letters("a:1", "b:1", "a:2", "b:2"), lambda);
            assertThat(router.calls()).containsOnly("1 request").hasSize(4);
        }
    }

    @ApplicationScoped
    static class Interrupted {
        private final CyclicBarrier both = new CyclicBarrier(2);

        void read(@Observes Letter letter) throws Exception {
            both.await(60, TimeUnit.SECONDS);
            if (letter.text().equals("b:1")) {
                throw new InterruptedException();
            }
        }
    }

    @Test
    void anInterruptionOnAnyThreadReachesTheInvocationsOwn() {
        try (TestRouter router = TestRouter.with(concurrency(2), Interrupted.class)) {
            assertThat(router.route(letters("a:1", "b:1"))).isEqualTo("\"failed at 1\"");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Singleton
    static class Fatal {
        private final CountDownLatch thrown = new CountDownLatch(1);
        final AtomicInteger ended = new AtomicInteger();

        void read(@Observes Letter letter) throws Exception {
            if (letter.text().startsWith("fatal")) {
                thrown.countDown();
                throw new OutOfMemoryError("not really");
            }
            thrown.await(60, TimeUnit.SECONDS);
            Thread.yield();
            ended.incrementAndGet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1,fatal:1", "fatal:1,a:1"})
    void anErrorOfTheVirtualMachineIsRethrownWhenNoObserverIsAtWorkAnyMore(String letters) {
        try (TestRouter router = TestRouter.with(concurrency(2), Fatal.class)) {
            assertThatExceptionOfType(OutOfMemoryError.class)
                    .isThrownBy(() -> router.route(letters(letters.split(","))));
            assertThat(router.container.select(Fatal.class).get().ended).hasValueLessThanOrEqualTo(1);
        }
    }
}
