package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that fails changes nothing but the log. */
class LogTest {

    private static final Logger LOGGER = Logger.getLogger("io.lambdarouter");

    private final Level before = LOGGER.getLevel();

    private Supplier<Throwable> failure = () -> new IllegalStateException("the disk is full");

    /** Strict as some backends are not: it throws where it cannot write. */
    private final Handler broken = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            LogTest.<RuntimeException>sneak(failure.get());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @BeforeEach
    void breakTheLog() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(broken);
    }

    @AfterEach
    void mendTheLog() {
        LOGGER.removeHandler(broken);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(before);
    }

    @ApplicationScoped
    static class Picky {
        void read(@Observes Letter letter) {
            if (letter.text().endsWith("bad")) {
                throw new IllegalStateException("bad");
            }
        }
    }

    @ApplicationScoped
    static class Discarding {
        void discard(@Observes FailedRecord record) {
            if (record.json().contains("worse")) {
                throw new IllegalStateException("no room");
            }
            record.discard();
        }
    }

    private static Map<String, String> report(int concurrency) {
        return Map.of("LAMBDA_ROUTER_BATCH_FAILURES", "report", "LAMBDA_ROUTER_CONCURRENCY", "" + concurrency);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatFailsIsStillReportedAndWhatSucceedsStillSucceeds(int concurrency) {
        try (TestRouter router = TestRouter.with(report(concurrency), Picky.class)) {
            assertThat(router.route(letters("a:1", "b:2"))).isEqualTo("\"delivered\"");
            assertThat(router.route(letters())).isEqualTo("\"delivered\"");
            assertThat(router.route(letters("a:1", "b:bad", "c:3"))).isEqualTo("\"failed at 1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsDiscardedStaysDiscarded(int concurrency) {
        try (TestRouter router = TestRouter.with(report(concurrency), Picky.class, Discarding.class)) {
            assertThat(router.route(letters("a:1", "b:bad", "c:3"))).isEqualTo("\"delivered\"");
            assertThat(router.route(letters("a:1", "b:worse bad", "c:3"))).isEqualTo("\"failed at 1\"");
        }
    }

    @Test
    void whatIsThrownIsStillTheRoutersOwn() {
        try (TestRouter router = TestRouter.with(Picky.class)) {
            assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(letters("bad")));
        }
    }

    @Test
    void anErrorOfTheVirtualMachineIsNoFailureOfTheLog() {
        try (TestRouter router = TestRouter.with(report(1), Picky.class)) {
            router.router();
            failure = () -> new OutOfMemoryError("not really");
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> router.route(letters("a:1", "bad")));
        }
    }
}
