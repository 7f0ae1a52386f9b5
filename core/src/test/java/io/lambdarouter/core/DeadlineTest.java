package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.core.letters.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invocation ends before Lambda ends it, where the answer can tell how far it got. */
class DeadlineTest {

    /** Each letter takes a second of the invocation's time. */
    @Singleton
    static class Slow {
        @Inject
        Calls calls;

        int remainingMillis;

        void read(@Observes Letter letter) {
            remainingMillis -= 1_000;
            calls.add(letter.text());
        }
    }

    private static Context lambda(TestRouter router, int millis) {
        Slow slow = router.container.select(Slow.class).get();
        slow.remainingMillis = millis;
        return (Context) Proxy.newProxyInstance(
                DeadlineTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> slow.remainingMillis);
    }

    private static Map<String, String> settings(String mode, String margin) {
        Map<String, String> settings = new HashMap<>();
        settings.put("LAMBDA_ROUTER_BATCH_FAILURES", mode);
        if (margin != null) {
            settings.put("LAMBDA_ROUTER_DEADLINE_MARGIN", margin);
        }
        return settings;
    }

    @ParameterizedTest
    @CsvSource({
        "report,      , 20000, failed at 19", // two seconds would end it one earlier, were they not a limit for the
        // next start
        "report, 2s   , 20000, failed at 19",
        "report, 2000ms, 20000, failed at 19",
        "report, PT4S , 20000, failed at 17",
        "report, 15s  , 20000, failed at 17", // at most a fifth of the time at entry
        "report, 0s   , 20000, failed at 21",
        "report, 2s   , 60000, delivered",
        "throw , 2s   , 20000, delivered",
    })
    void noRecordIsBegunBehindTheMargin(String mode, String margin, int millis, String answer) {
        try (TestRouter router = TestRouter.with(settings(mode, margin), Slow.class)) {
            String[] letters = IntStream.range(0, 30).mapToObj(i -> "l" + i).toArray(String[]::new);
            assertThat(router.route(letters(letters), lambda(router, millis))).isEqualTo('"' + answer + '"');
        }
    }

    @Test
    void oneRecordIsAlwaysTriedSoThatEveryInvocationMakesProgress() {
        try (TestRouter router = TestRouter.with(settings("report", "2s"), Slow.class)) {
            assertThat(router.route(letters("a", "b", "c"), lambda(router, 1))).isEqualTo("\"failed at 1\"");
            assertThat(router.calls()).containsExactly("a");
        }
    }

    @Test
    void whereNoAnswerCanTellTheInvocationGoesOn() {
        try (TestRouter router = TestRouter.with(settings("report", "2s"), Slow.class, BatchReader.class)) {
            assertThat(router.route(letters("!", "a"), lambda(router, 1))).isEqualTo("\"delivered\"");
        }
    }

    @ApplicationScoped
    static class BatchReader {
        void read(@Observes Letters letters) {}
    }

    @Test
    void whatABatchObserverHasHandledIsNotDeliveredAgainForWantOfTime() {
        try (TestRouter router = TestRouter.with(settings("report", "2s"), SlowBatch.class, Slow.class)) {
            router.container.select(Slow.class).get();
            assertThat(router.route(letters("a", "b", "c"), lambda(router, 10_000)))
                    .isEqualTo("\"failed at 1\"");
        }
        try (TestRouter router = TestRouter.with(settings("report", "2s"), SlowBatch.class, Timer.class)) {
            assertThat(router.route(letters("a", "b", "c"))).isEqualTo("\"delivered\"");
        }
    }

    @ApplicationScoped
    static class Timer {}

    @ApplicationScoped
    static class SlowBatch {
        @Inject
        jakarta.enterprise.inject.Instance<Slow> time;

        void read(@Observes Letters letters) {
            if (time.isResolvable()) {
                time.get().remainingMillis = 1;
            }
        }
    }

    @Test
    void tenThousandSlowRecordsAllGetHandled() {
        List<String> left = new ArrayList<>(
                IntStream.range(0, 10_000).mapToObj(i -> "l" + i).toList());
        try (TestRouter router = TestRouter.with(settings("report", "2s"), Slow.class)) {
            int attemptsWithoutProgress = 0;
            while (!left.isEmpty() && attemptsWithoutProgress <= 2) {
                List<String> batch = List.copyOf(left.subList(0, Math.min(100, left.size())));
                String answer = router.route(letters(batch.toArray(String[]::new)), lambda(router, 5_000));
                int handled =
                        answer.equals("\"delivered\"") ? batch.size() : Integer.parseInt(answer.replaceAll("\\D", ""));
                attemptsWithoutProgress = handled == 0 ? attemptsWithoutProgress + 1 : 0;
                left.subList(0, handled).clear();
            }
            assertThat(left).isEmpty();
            assertThat(router.calls()).hasSize(10_000).doesNotHaveDuplicates();
        }
    }
}
