package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.core.letters.Letters;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchTest {

    @ApplicationScoped
    static class Reader {
        @Inject
        Calls calls;

        void second(@Observes @Priority(2000) Letter letter) {
            calls.add("second " + letter.text());
        }

        void first(@Observes @Priority(1000) Letter letter) throws IOException {
            calls.add("first " + letter.text());
            switch (letter.text()) {
                case "unchecked" -> throw new IllegalArgumentException("unchecked");
                case "checked" -> throw new IOException("checked");
                case "error" -> throw new AssertionError("error");
                case "machine" -> throw new StackOverflowError("machine");
                default -> {}
            }
        }
    }

    @ApplicationScoped
    static class BatchReader {
        @Inject
        Calls calls;

        void batch(@Observes Letters letters) {
            calls.add("batch " + letters.texts());
            if (letters.texts().contains("throw")) {
                throw new IllegalStateException("the whole batch");
            }
            letters.texts().stream().filter(text -> text.startsWith("fail")).forEach(letters.failed()::add);
        }
    }

    @Test
    void observersAreCalledInPriorityOrderRecordByRecord() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThat(router.route(letters("a", "b"))).isEqualTo("\"delivered\"");
            assertThat(router.calls()).containsExactly("first a", "second a", "first b", "second b");
        }
    }

    @ApplicationScoped
    static class AtHome {
        @Inject
        Calls calls;

        void open(@Observes Letter letter) {
            calls.add("at home " + letter.text());
        }
    }

    @Test
    void anObserverOfOneResourceIsNotAskedForRecordsOfAnother() {
        try (TestRouter router = TestRouter.with(Reader.class, AtHome.class)) {
            router.route(letters("home", "abroad", "anywhere"));
            assertThat(router.calls())
                    .filteredOn(call -> call.startsWith("at home"))
                    .containsExactly("at home home", "at home anywhere");
        }
    }

    /** Whatever the settings say of records that are for nobody: this one is for somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip"})
    void aRecordThatOnlyAPluginsContradictionHidesFromItsObserverFails(String unmatched) {
        try (TestRouter router = TestRouter.with(Map.of("LAMBDA_ROUTER_UNMATCHED", unmatched), AtHome.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("abroad")))
                    .withMessageContaining("LR-0310")
                    .withMessageContaining("AtHome.open(Letter)");
        }
    }

    @Test
    void nothingIsStartedBehindAFailedObserver() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            RecordFailedException failure = catchThrowableOfType(
                    RecordFailedException.class, () -> router.route(letters("a", "unchecked", "c")));
            assertThat(router.calls()).containsExactly("first a", "second a", "first unchecked");
            assertThat(failure).hasCauseExactlyInstanceOf(IllegalArgumentException.class);
            assertThat(failure.getMessage()).isEqualTo("""
                            LR-0303 A record failed
                              event source  test:letters
                              record        1 (of 3, from 0)
                              letter        number %s
                              observer      Reader.first(Letter)
                              failed with   java.lang.IllegalArgumentException
                              remedy        see the cause""".formatted(Integer.toHexString("unchecked".hashCode())));
        }
    }

    @Test
    void aCheckedExceptionOfAnObserverIsTheCauseItself() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("checked")))
                    .havingCause()
                    .isExactlyInstanceOf(IOException.class);
        }
    }

    @Test
    void anErrorOfAnObserverFailsItsRecord() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("error")))
                    .havingCause()
                    .isExactlyInstanceOf(AssertionError.class);
        }
    }

    @Test
    void anErrorOfTheVirtualMachineIsRethrownAsItIs() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> router.route(letters("machine")));
        }
    }

    @Test
    void aRecordThatCannotBeReadFailsInItsTurn() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a", "?", "c")))
                    .withMessageContaining("record        1 (of 3, from 0)")
                    .withMessageContaining("LR-1998 A letter cannot be read");
            assertThat(router.calls()).containsExactly("first a", "second a");
        }
    }

    @Test
    void aRecordThatNoObserverIsForFails() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a", "-", "c")))
                    .withMessageContaining("LR-0305 No observer is for this record")
                    .withMessageContaining("Reader.first(Letter): it is for other letters")
                    .withCauseExactlyInstanceOf(UnroutableEventException.class);
            assertThat(router.calls()).containsExactly("first a", "second a");
        }
    }

    @Test
    void aRecordThatItsObserversDeclineIsSkipped() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            router.route(letters("a", "!", "c"));
            assertThat(router.calls()).containsExactly("first a", "second a", "first c", "second c");
        }
    }

    @Test
    void anEventWithoutRecordsSucceeds() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            assertThat(router.route(letters())).isEqualTo("\"delivered\"");
            assertThat(router.calls()).isEmpty();
        }
    }

    @Test
    void batchObserversAreCalledBeforeThoseOfRecords() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            router.route(letters("a", "!", "b"));
            assertThat(router.calls()).containsExactly("batch [a, b]", "first a", "second a", "first b", "second b");
        }
    }

    @Test
    void aBatchObserverCoversItsRecordsAlone() {
        try (TestRouter router = TestRouter.with(BatchReader.class)) {
            router.route(letters("a", "b"));
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a", "-")))
                    .withMessageContaining("LR-0305");
            assertThat(router.calls()).containsExactly("batch [a, b]", "batch [a]");
        }
    }

    @Test
    void aBatchObserverIsNotCalledForNoRecords() {
        try (TestRouter router = TestRouter.with(BatchReader.class)) {
            router.route(letters("!"));
            assertThat(router.calls()).isEmpty();
        }
    }

    @Test
    void aBatchEndsBeforeARecordThatCannotBeRead() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a", "?", "c")))
                    .withMessageContaining("record        1 (of 3, from 0)");
            assertThat(router.calls()).containsExactly("batch [a]", "first a", "second a");
        }
    }

    @Test
    void aBatchObserverThatThrowsFailsTheFirstRecordOfItsBatch() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("!", "a", "throw")))
                    .withMessageContaining("record        1 (of 3, from 0)")
                    .withMessageContaining("BatchReader.batch(Letters)");
            assertThat(router.calls()).containsExactly("batch [a, throw]");
        }
    }

    @Test
    void theFirstRecordThatABatchObserverDeclaresFailedEndsTheBatch() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a", "b", "fail1", "c", "fail2")))
                    .withMessageContaining("record        2 (of 5, from 0)");
            assertThat(router.calls())
                    .containsExactly("batch [a, b, fail1, c, fail2]", "first a", "second a", "first b", "second b");
        }
    }

    @Test
    void anEarlierRecordThatFailsIsTheOneReported() {
        try (TestRouter router = TestRouter.with(Reader.class, BatchReader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("unchecked", "fail1")))
                    .withMessageContaining("record        0 (of 2, from 0)")
                    .withMessageContaining("Reader.first");
        }
    }
}
