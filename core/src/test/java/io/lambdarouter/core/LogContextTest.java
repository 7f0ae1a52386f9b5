package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.FailedRecord;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Each line that an observer logs can bear which record it is about, where the function's log has a context. */
class LogContextTest {

    @ApplicationScoped
    static class Logging {
        @Inject
        Calls calls;

        void read(@Observes Letter letter) {
            calls.add(letter.text() + " " + MDC.get("letter"));
            if (letter.text().endsWith("bad")) {
                throw new IllegalStateException();
            }
        }

        void park(@Observes FailedRecord record) {
            calls.add("parked " + MDC.get("letter"));
            record.discard();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4"})
    void theContextOfTheLogNamesTheRecordWhileItIsHandledAndNoLonger(String concurrency) {
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_CONCURRENCY", concurrency), Logging.class)) {
            router.route(letters("a:1", "b:bad", "c:1"));
            assertThat(router.calls())
                    .containsExactlyInAnyOrder(
                            "a:1 " + name("a:1"),
                            "b:bad " + name("b:bad"),
                            "parked " + name("b:bad"),
                            "c:1 " + name("c:1"));
            assertThat(MDC.get("letter")).isNull();
        }
    }

    private static String name(String letter) {
        return "number " + Integer.toHexString(letter.hashCode());
    }
}
