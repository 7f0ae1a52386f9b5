package io.lambdarouter.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.FailedRecord;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.UnrecognizedEvent;
import io.lambdarouter.core.letters.Envelope;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.spi.Confidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

    @ApplicationScoped
    static class Mistakes {
        void later(@ObservesAsync Letter letter) {}

        void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {}

        @SuppressWarnings("rawtypes")
        void raw(@Observes Envelope envelope) {}

        void wildcard(@Observes Envelope<?> envelope) {}

        void nested(@Observes Envelope<List<? extends Number>> envelope) {}

        void named(@Observes @Named("a") Letter letter) {}
    }

    @ApplicationScoped
    static class Generic {
        <T> void variable(@Observes Envelope<T> envelope) {}
    }

    @Test
    void allMistakesAreReportedAtOnceWhenTheRouterIsCreated() {
        try (TestRouter router = TestRouter.with(Mistakes.class, Generic.class)) {
            RouterStartException start = catchThrowableOfType(RouterStartException.class, router::router);
            assertThat(start.problems().stream().map(Diagnostic::code))
                    .containsExactlyInAnyOrder(
                            "LR-0203", "LR-0204", "LR-0205", "LR-0205", "LR-0205", "LR-0205", "LR-0217");
            assertThat(start.getMessage())
                    .startsWith("LR-0200 The router cannot start: 7 problems\n")
                    .contains(
                            "Mistakes.later(Letter)",
                            "Mistakes.wildcard(Envelope<?>)",
                            "Generic.variable(Envelope<T>)");
        }
    }

    @Test
    void aContainerWithMistakesDeploysAsLongAsNobodyAsksForTheRouter() {
        try (TestRouter router = TestRouter.with(Mistakes.class)) {
            assertThat(router.calls()).isEmpty();
        }
    }

    @ApplicationScoped
    static class Conditional {
        void read(@Observes(notifyObserver = Reception.IF_EXISTS) Letter letter) {}

        void unrecognized(@Observes @Named("x") UnrecognizedEvent event) {}
    }

    @SuppressWarnings("serial")
    @SessionScoped
    static class InSession implements Serializable {
        void read(@Observes Letter letter) {}
    }

    @SuppressWarnings("serial")
    @ConversationScoped
    static class InConversation implements Serializable {
        void read(@Observes Letter letter) {}
    }

    @Test
    void observersThatCdiWouldSkipSilentlyAreReported() {
        try (TestRouter router = TestRouter.with(Conditional.class, InSession.class, InConversation.class)) {
            RouterStartException start = catchThrowableOfType(RouterStartException.class, router::router);
            assertThat(start.problems().stream().map(Diagnostic::code))
                    .containsExactlyInAnyOrder("LR-0209", "LR-0210", "LR-0210", "LR-0211");
        }
    }

    @ApplicationScoped
    static class Later {
        CompletableFuture<Void> future(@Observes Letter letter) {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody hears of it"));
        }

        Flow.Publisher<String> stream(@Observes Letter letter) {
            return new SubmissionPublisher<>();
        }

        CompletionStage<Void> park(@Observes FailedRecord record) {
            return CompletableFuture.completedFuture(null);
        }

        String done(@Observes Letter letter) {
            return "a value that nobody needs";
        }
    }

    @Test
    void observersWhoseWorkNobodyWouldWaitForAreReported() {
        try (TestRouter router = TestRouter.with(Later.class)) {
            RouterStartException start = catchThrowableOfType(RouterStartException.class, router::router);
            assertThat(start.problems()).extracting(Diagnostic::code).containsOnly("LR-0221");
            assertThat(start.getMessage())
                    .contains("Later.future(Letter)", "Later.stream(Letter)", "Later.park(FailedRecord)")
                    .doesNotContain("Later.done");
        }
    }

    @ApplicationScoped
    static class Elsewhere {
        void other(@Observes String event) {}
    }

    @Test
    void aFunctionWithoutAnyObserverOfAnEventSourceDoesNotStart() {
        try (TestRouter router = TestRouter.with(Elsewhere.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(router::router)
                    .withMessageContaining("LR-0201 No observer method for any event source was found")
                    .withMessageContaining("[test:letters]")
                    .withMessageContaining("weld-se-core")
                    .withMessageContaining("@ApplicationScoped");
        }
    }

    @ApplicationScoped
    static class Reader {
        void read(@Observes Letter letter) {}
    }

    @TempDir
    Path services;

    @Test
    void aPluginThatCannotBeLoadedIsReportedWithTheServiceFile() throws IOException {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> startWithServices("com.acme.Missing\nio.lambdarouter.core.Calls\n"))
                .withMessageContaining("2 problems")
                .withMessageContaining("com.acme.Missing not found")
                .withMessageContaining("io.lambdarouter.core.Calls not a subtype")
                .withMessageContaining("META-INF/services/io.lambdarouter.spi.EventSourcePlugin");
    }

    @Test
    void twoPluginsOfOneNameAreReported() throws IOException {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> startWithServices(SameName.class.getName()))
                .withMessageContaining("LR-0207 Two event source plug-ins have the same name")
                .withMessageContaining(SameName.class.getName() + " and io.lambdarouter.core.letters.LettersPlugin");
    }

    @Test
    void aMistakeInAServiceFileIsReportedWithThePathOfThatFile() throws IOException {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> startWithServices("com.acme.Missing # gone\n"))
                .withMessageContaining("LR-0206")
                .withMessageContaining(
                        services.toUri().getPath() + "META-INF/services/io.lambdarouter.spi.EventSourcePlugin]");
    }

    @Test
    void aServiceFileThatCannotBeReadIsReportedWithItsPath() throws IOException {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> startWithServices("two names\n"))
                .withMessageContaining("LR-0206")
                .withMessageContaining("Illegal configuration-file syntax")
                .withMessageContaining(services.toUri().getPath());
    }

    @ParameterizedTest
    @CsvSource({
        "Nameless, LR-0212",
        "Typeless, LR-0212",
        "Unqualified, LR-0212",
        "Shouting, LR-0223",
        "Greedy, LR-0224",
        "Twofold, LR-0224"
    })
    void aPluginThatDoesNotSayWhatItIsIsReportedByItsClass(String plugin, String code) throws IOException {
        String name = StartTest.class.getName() + "$" + plugin;
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> startWithServices(name))
                .withMessageContaining(code)
                .withMessageContaining(name);
    }

    public static final class Nameless extends DetectionTest.FixedPlugin {
        public Nameless() {
            super(null, Confidence.NO);
        }
    }

    public static final class Shouting extends DetectionTest.FixedPlugin {
        public Shouting() {
            super("TEST", Confidence.NO);
        }
    }

    public static final class Typeless extends DetectionTest.FixedPlugin {
        public Typeless() {
            super("test:typeless", Confidence.NO);
        }

        @Override
        public Set<Class<?>> recordTypes() {
            throw new NoClassDefFoundError("com/acme/Missing");
        }
    }

    public static final class Unqualified extends DetectionTest.FixedPlugin {
        public Unqualified() {
            super("test:unqualified", Confidence.NO);
        }

        @Override
        public Set<Class<? extends Annotation>> qualifiers() {
            return null;
        }
    }

    /** Wants a type of another plug-in. */
    public static final class Greedy extends DetectionTest.FixedPlugin {
        public Greedy() {
            super("test:greedy", Confidence.NO);
        }

        @Override
        public Set<Class<?>> recordTypes() {
            return Set.of(Letter.class);
        }
    }

    /** Has one type for two purposes. */
    public static final class Twofold extends DetectionTest.FixedPlugin {
        public Twofold() {
            super("test:twofold", Confidence.NO);
        }

        @Override
        public Set<Class<?>> batchTypes() {
            return Set.of(Twofold.class);
        }
    }

    private void startWithServices(String content) throws IOException {
        DetectionTest.withServices(services, content, () -> {
            try (TestRouter router = TestRouter.with(Reader.class)) {
                router.router();
            }
        });
    }

    /** Also {@code test:letters}. */
    public static final class SameName extends DetectionTest.FixedPlugin {
        public SameName() {
            super("test:letters", Confidence.NO);
        }
    }

    static URLClassLoader loader(Path directory, String content) throws IOException {
        Path file = directory.resolve("META-INF/services/io.lambdarouter.spi.EventSourcePlugin");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, StartTest.class.getClassLoader());
    }
}
