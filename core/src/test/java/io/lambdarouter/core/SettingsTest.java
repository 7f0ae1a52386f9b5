package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ApplicationScoped
    static class Reader {
        void read(@Observes Letter letter) {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAMBDA_ROUTER_BATCH_FAILURES  | Report",
                "LAMBDA_ROUTER_BATCH_FAILURES  | ''",
                "LAMBDA_ROUTER_BATCH_FAILURES  | throw,report",
                "LAMBDA_ROUTER_BATCH_FAILURES  | throw,books",
                "LAMBDA_ROUTER_BATCH_FAILURES  | throw,=report",
                "LAMBDA_ROUTER_BATCH_FAILURES  | books=report,books=throw",
                "LAMBDA_ROUTER_BATCH_FAILURES  | throw,",
                "LAMBDA_ROUTER_UNMATCHED       | ignore",
                "LAMBDA_ROUTER_CONCURRENCY     | 0",
                "LAMBDA_ROUTER_CONCURRENCY     | 1001",
                "LAMBDA_ROUTER_CONCURRENCY     | many",
                "LAMBDA_ROUTER_DEADLINE_MARGIN | 2",
                "LAMBDA_ROUTER_DEADLINE_MARGIN | -PT1S",
                "LAMBDA_ROUTER_DEADLINE_MARGIN | 16m",
                "LAMBDA_ROUTER_DEADLINE_MARGIN | PT16M",
                "LAMBDA_ROUTER_MAX_EVENT_SIZE  | 6MB",
            })
    void aValueThatIsNotKnownIsNamedAtTheStart(String name, String value) {
        try (TestRouter router = TestRouter.with(Map.of(name, value), Reader.class)) {
            RouterStartException start = catchThrowableOfType(RouterStartException.class, router::router);
            assertThat(start.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("LR-0208");
                assertThat(problem.fact("setting")).contains(name);
                assertThat(problem.fact("expected")).isPresent();
            });
        }
    }

    @Test
    void allWrongValuesAreNamedAtOnce() {
        Map<String, String> settings = Map.of("LAMBDA_ROUTER_CONCURRENCY", "x", "LAMBDA_ROUTER_UNMATCHED", "y");
        try (TestRouter router = TestRouter.with(settings, Reader.class)) {
            List<Diagnostic> problems = catchThrowableOfType(RouterStartException.class, router::router)
                    .problems();
            assertThat(problems).hasSize(2);
        }
    }

    @Test
    void aSettingThatNobodyKnowsIsNamedAtTheStart() {
        System.setProperty("LAMBDA_ROUTER_CONCURENCY", "8");
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(router::router)
                    .withMessageContaining("LR-0219")
                    .withMessageContaining("LAMBDA_ROUTER_CONCURENCY")
                    .withMessageContaining("LAMBDA_ROUTER_CONCURRENCY");
        } finally {
            System.clearProperty("LAMBDA_ROUTER_CONCURENCY");
        }
    }

    @Test
    void anEventSourceCanBeSwitchedOff() {
        Map<String, String> off = Map.of("LAMBDA_ROUTER_DISABLED_SOURCES", "test:letters");
        try (TestRouter router = TestRouter.with(off, Reader.class, Unrecognized.class)) {
            assertThat(router.route(letters("a"))).isEqualTo("null");
        }
    }

    @ApplicationScoped
    static class Unrecognized {
        void any(@Observes io.lambdarouter.UnrecognizedEvent event) {}
    }

    @ParameterizedTest
    @CsvSource({"aws:nothing,LR-0220", "'test:letters,',LR-0208"})
    void anEventSourceThatIsNotThereCannotBeSwitchedOff(String value, String code) {
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_DISABLED_SOURCES", value), Reader.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(router::router)
                    .withMessageContaining(code);
        }
    }

    @Test
    void theLogExplainsEachEventWhereTheApplicationWantsThat() {
        List<String> logged = new java.util.concurrent.CopyOnWriteArrayList<>();
        java.util.logging.Logger logger = java.util.logging.Logger.getLogger("io.lambdarouter");
        java.util.logging.Level level = logger.getLevel();
        java.util.logging.Handler handler = new java.util.logging.Handler() {
            @Override
            public void publish(java.util.logging.LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setLevel(java.util.logging.Level.INFO);
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_EXPLAIN", "true"), Reader.class)) {
            router.route(letters("a"));
            assertThat(logged).anyMatch(line -> line.contains("CALLED Reader.read(Letter)"));
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(level);
        }
    }

    @Test
    void aBeanOfTheApplicationOverridesTheSystemProperty() {
        System.setProperty("LAMBDA_ROUTER_CONCURRENCY", "wrong");
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_CONCURRENCY", "2"), Reader.class)) {
            assertThat(router.route(letters("a"))).isEqualTo("\"delivered\"");
        } finally {
            System.clearProperty("LAMBDA_ROUTER_CONCURRENCY");
        }
    }

    @Test
    void anEventAboveTheLimitIsRefusedWithTheSettingThatRaisesIt() {
        byte[] event = letters("a");
        Map<String, String> limit = Map.of("LAMBDA_ROUTER_MAX_EVENT_SIZE", String.valueOf(event.length - 1));
        try (TestRouter router = TestRouter.with(limit, Reader.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(event))
                    .withMessageContaining("LR-0112")
                    .withMessageContaining("LAMBDA_ROUTER_MAX_EVENT_SIZE");
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() ->
                            router.router().route(new ByteArrayInputStream(event), new ByteArrayOutputStream(), null))
                    .withMessageContaining("LR-0112");
        }
    }

    @Test
    void anEventAtTheLimitIsRouted() {
        byte[] event = letters("a");
        Map<String, String> limit = Map.of("LAMBDA_ROUTER_MAX_EVENT_SIZE", String.valueOf(event.length));
        try (TestRouter router = TestRouter.with(limit, Reader.class)) {
            assertThat(router.route(event)).isEqualTo("\"delivered\"");
        }
    }
}
