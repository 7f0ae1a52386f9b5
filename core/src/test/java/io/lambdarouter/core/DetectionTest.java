package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.InvalidEventException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.UnrecognizedEvent;
import io.lambdarouter.UnroutableEventException;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.spi.BatchOutcome;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.BoundBatch;
import io.lambdarouter.spi.BoundRecord;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {

    @TempDir
    Path services;

    /** Claims every event with the same confidence, and answers with its name. */
    public abstract static class FixedPlugin implements EventSourcePlugin {
        private final String name;
        private final Confidence confidence;

        protected FixedPlugin(String name, Confidence confidence) {
            this.name = name;
            this.confidence = confidence;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Confidence detect(EventOutline event) {
            return confidence;
        }

        @Override
        public Set<Class<?>> recordTypes() {
            return Set.of(getClass());
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> new BoundBatch() {
                @Override
                public List<? extends BoundRecord> records() {
                    return List.of();
                }

                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return Optional.of(json('"' + name + '"'));
                }
            };
        }
    }

    public static final class Likely extends FixedPlugin {
        public Likely() {
            super("test:likely", Confidence.LIKELY);
        }
    }

    public static final class AlsoLikely extends FixedPlugin {
        public AlsoLikely() {
            super("test:also-likely", Confidence.LIKELY);
        }
    }

    /** Nobody observes it, and its name comes first. */
    public static final class Absent extends FixedPlugin {
        public Absent() {
            super("test:absent", Confidence.LIKELY);
        }
    }

    public static final class Certain extends FixedPlugin {
        public Certain() {
            super("test:certain", Confidence.CERTAIN);
        }
    }

    public static final class AlsoCertain extends FixedPlugin {
        public AlsoCertain() {
            super("test:also-certain", Confidence.CERTAIN);
        }
    }

    public static final class Nested extends FixedPlugin {
        public Nested() {
            super("test:nested", Confidence.NESTED);
        }
    }

    public static final class Broken extends FixedPlugin {
        public Broken() {
            super("test:broken", Confidence.NO);
        }

        @Override
        public Confidence detect(EventOutline event) {
            throw new IllegalStateException("broken detector");
        }
    }

    public static final class Silent extends FixedPlugin {
        public Silent() {
            super("test:silent", Confidence.NO);
        }

        @Override
        public Confidence detect(EventOutline event) {
            return null;
        }
    }

    public static final class Unstartable extends FixedPlugin {
        public Unstartable() {
            super("test:unstartable", Confidence.NO);
        }

        @Override
        public EventBinder binder(BinderContext context) {
            throw new IllegalStateException("cannot start");
        }
    }

    public static final class Unbinding extends FixedPlugin {
        public Unbinding() {
            super("test:unbinding", Confidence.CERTAIN);
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> {
                throw new NoClassDefFoundError("missing");
            };
        }
    }

    /** Binds, and then cannot say what its records are. */
    public static final class Recordless extends FixedPlugin {
        public Recordless() {
            super("test:recordless", Confidence.CERTAIN);
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> new BoundBatch() {
                @Override
                public List<? extends BoundRecord> records() {
                    throw new IllegalStateException("no records");
                }

                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    return Optional.empty();
                }
            };
        }
    }

    public static final class Vacant extends FixedPlugin {
        public Vacant() {
            super("test:vacant", Confidence.CERTAIN);
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> null;
        }
    }

    public static final class Mute extends FixedPlugin {
        public Mute() {
            super("test:mute", Confidence.CERTAIN);
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> new BoundBatch() {
                @Override
                public List<? extends BoundRecord> records() {
                    return List.of();
                }

                @Override
                public Optional<byte[]> response(BatchOutcome outcome) {
                    if (payload.json().field("throw").isPresent()) {
                        throw new IllegalStateException("no answer");
                    }
                    return Optional.empty();
                }
            };
        }
    }

    @Test
    void aPluginThatCannotStartIsReported() throws IOException {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> with("Unstartable", router -> router.route(json("{}"))))
                .withMessageContaining("LR-0212")
                .withMessageContaining(Unstartable.class.getName());
    }

    @ParameterizedTest
    @CsvSource({
        "Unbinding, java.lang.NoClassDefFoundError",
        "Recordless, java.lang.IllegalStateException",
        "Vacant, java.lang.NullPointerException"
    })
    void aPluginThatFailsToBindFailsTheInvocationByName(String plugin, Class<? extends Throwable> cause)
            throws IOException {
        with(
                plugin,
                router -> assertThatExceptionOfType(InvalidEventException.class)
                        .isThrownBy(() -> router.route(json("{}")))
                        .withMessageContaining("LR-0111")
                        .withMessageContaining("test:" + plugin.toLowerCase())
                        .withCauseInstanceOf(cause));
    }

    @Test
    void aPluginWithoutAnAnswerFailsTheInvocation() throws IOException {
        with("Mute", router -> {
            assertThatExceptionOfType(ResponseException.class)
                    .isThrownBy(() -> router.route(json("{}")))
                    .withMessageContaining("LR-0403");
            assertThatExceptionOfType(ResponseException.class)
                    .isThrownBy(() -> router.route(json("{\"throw\":1}")))
                    .withMessageContaining("LR-0404")
                    .withCauseInstanceOf(IllegalStateException.class);
        });
    }

    @ApplicationScoped
    static class Everything {
        void unbinding(@Observes Unbinding event) {}

        void recordless(@Observes Recordless event) {}

        void vacant(@Observes Vacant event) {}

        void mute(@Observes Mute event) {}

        void likely(@Observes Likely event) {}

        void alsoLikely(@Observes AlsoLikely event) {}

        void certain(@Observes Certain event) {}

        void alsoCertain(@Observes AlsoCertain event) {}

        void nested(@Observes Nested event) {}
    }

    @ParameterizedTest
    @CsvSource({
        "Likely, test:likely",
        "Likely Certain, test:certain",
        "Certain Likely, test:certain",
        "Certain Nested Likely, test:nested",
        "Nested Certain, test:nested",
        "Broken Likely, test:likely",
        "Silent Certain, test:certain"
    })
    void theSurestPluginGetsTheEventWhateverTheOrderOnTheClassPath(String plugins, String winner) throws IOException {
        with(plugins, router -> assertThat(router.route(json("{}"))).isEqualTo('"' + winner + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Certain AlsoCertain", "AlsoCertain Likely Certain", "Broken Certain AlsoCertain"})
    void twoEquallySurePluginsAreAnErrorThatNamesBoth(String plugins) throws IOException {
        with(
                plugins,
                router -> assertThatExceptionOfType(InvalidEventException.class)
                        .isThrownBy(() -> router.route(json("{\"a\":\"secret\",\"b\":1}")))
                        .withMessageContaining("LR-0106")
                        .withMessageContaining("[a, b]")
                        .withMessageContaining("test:also-certain (" + AlsoCertain.class.getName() + ")")
                        .withMessageContaining("test:certain (" + Certain.class.getName() + ")")
                        .withMessageNotContaining("secret"));
    }

    /** Two would do with a list that is empty: nothing in it can be lost. */
    @ParameterizedTest
    @CsvSource({
        "Likely AlsoLikely, {\"Records\":[]}, test:also-likely",
        "AlsoLikely Likely, {\"Records\":[]}, test:also-likely",
        "AlsoLikely Likely, [ ], test:also-likely",
        "Likely Absent, {\"Records\":[]}, test:likely",
        "Likely AlsoLikely Certain, {\"Records\":[]}, test:certain"
    })
    void anEmptyListIsAnsweredByAnObservedPluginThatWouldDoWithIt(String plugins, String event, String answer)
            throws IOException {
        with(plugins, router -> assertThat(router.route(json(event))).isEqualTo('"' + answer + '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "Likely AlsoLikely, {\"Records\":[{}]}",
        "Likely AlsoLikely, {\"Records\":[null]}",
        "Likely AlsoLikely, {\"Records\":{}}",
        "Likely AlsoLikely, {}",
        "Likely AlsoLikely, [0]",
        "Certain AlsoCertain, {\"Records\":[]}"
    })
    void whatHoldsAnythingOrBearsAMarkIsNotDecidedSo(String plugins, String event) throws IOException {
        with(
                plugins,
                router -> assertThatExceptionOfType(InvalidEventException.class)
                        .isThrownBy(() -> router.route(json(event)))
                        .withMessageContaining("LR-0106"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken", "Silent"})
    void aDetectorThatFailsIsNamedWhereNoOtherClaimsTheEvent(String plugins) throws IOException {
        with(
                plugins,
                router -> assertThatExceptionOfType(InvalidEventException.class)
                        .isThrownBy(() -> router.route(json("{\"a\":1}")))
                        .withMessageContaining("LR-0107")
                        .withMessageContaining("test:" + plugins.toLowerCase())
                        .withCauseInstanceOf(IllegalStateException.class));
    }

    @Test
    void anEventOfASourceThatNobodyObservesIsAnError() {
        try (TestRouter router = TestRouter.with(Catcher.class)) {
            assertThatExceptionOfType(UnroutableEventException.class)
                    .isThrownBy(() -> router.route(TestRouter.letters("a")))
                    .withMessageContaining("LR-0110 Nobody observes the events of this source")
                    .withMessageContaining("test:letters")
                    .withMessageContaining("Envelope, Farewell, Letter, Letters");
            assertThat(router.calls()).isEmpty();
        }
    }

    @ApplicationScoped
    static class Reader {
        void read(@Observes Letter letter) {}
    }

    @Test
    void anEventThatNobodyRecognizesIsAnErrorWithItsTopLevelKeys() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(UnroutableEventException.class)
                    .isThrownBy(() -> router.route(json("{\"from\":\"secret\",\"to\":{\"x\":1}}")))
                    .withMessage("""
                            LR-0108 No event source recognizes this event
                              found           OBJECT
                              top-level keys  [from, to]
                              event sources   [test:letters]
                              remedy          add the plug-in for its source, or observe io.lambdarouter.UnrecognizedEvent""");
        }
    }

    @ApplicationScoped
    static class Catcher {
        @Inject
        Calls calls;

        void unrecognized(@Observes UnrecognizedEvent event) {
            calls.add(event + " " + event.json());
            if (event.topLevelKeys().contains("fail")) {
                throw new IllegalStateException("secret");
            }
        }
    }

    @Test
    void anEventThatNobodyRecognizesGoesToItsObservers() {
        try (TestRouter router = TestRouter.with(Catcher.class)) {
            assertThat(router.route(json(" {\"from\":\"x\"} "))).isEqualTo("null");
            assertThat(router.calls()).containsExactly("UnrecognizedEvent[from] {\"from\":\"x\"}");
        }
    }

    @Test
    void anObserverOfUnrecognizedEventsThatFailsFailsTheInvocation() {
        try (TestRouter router = TestRouter.with(Catcher.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(json("{\"fail\":1}")))
                    .withMessageContaining("LR-0304")
                    .withMessageContaining("Catcher.unrecognized(UnrecognizedEvent)")
                    .withMessageNotContaining("secret")
                    .withCauseInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"null, NULL", "5, NUMBER", "'\"x\"', STRING", "true, BOOLEAN"})
    void anEventThatIsNoObjectOrArrayIsRefused(String event, String kind) {
        try (TestRouter router = TestRouter.with(Catcher.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.route(json(event)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("LR-0105"))
                    .satisfies(e -> assertThat(e.diagnostic().fact("found")).hasValue(kind));
            assertThat(router.calls()).isEmpty();
        }
    }

    private void with(String plugins, Scenario scenario) throws IOException {
        String content = List.of(plugins.split(" ")).stream()
                .map(name -> DetectionTest.class.getName() + "$" + name + "\n")
                .reduce("", String::concat);
        withServices(services, content, () -> {
            try (TestRouter router = TestRouter.with(Everything.class, Catcher.class)) {
                scenario.run(router);
            }
        });
    }

    /** Runs with more plug-ins on the class path. */
    static void withServices(Path directory, String content, Runnable scenario) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = StartTest.loader(directory, content)) {
            Thread.currentThread().setContextClassLoader(loader);
            scenario.run();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    interface Scenario {
        void run(TestRouter router);
    }
}
