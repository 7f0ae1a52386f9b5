package io.lambdarouter.dynamodb;

import static io.lambdarouter.dynamodb.Events.GOOD_1;
import static io.lambdarouter.dynamodb.Events.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.RouterStartException;
import io.lambdarouter.spi.BinderContext;
import io.lambdarouter.spi.Confidence;
import io.lambdarouter.spi.EventBinder;
import io.lambdarouter.spi.EventOutline;
import io.lambdarouter.spi.EventSourcePlugin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs by number: the stream that an event comes in, and the plug-ins that look at it. */
class BadEventSourcesTest {

    private static final byte[] EVENT = event(GOOD_1).getBytes(UTF_8);

    /** Breaks off in the middle, with an exception that a sender might throw. */
    private static InputStream breaking(Exception exception) {
        return new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read < EVENT.length / 2) {
                    return EVENT[read++];
                }
                if (exception instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) exception;
            }
        };
    }

    @Test
    @DisplayName("20 a stream that breaks off in the middle")
    void aStreamThatBreaksOffFailsTheInvocationWithTheCause() {
        try (Routed router = Routed.reporting(Observing.Raw.class)) {
            for (Exception exception :
                    new Exception[] {new IOException("reset"), new IllegalStateException("closed")}) {
                Trial trial = Trial.of(router, breaking(exception)).fails("LR-0109");
                assertThat(trial.thrown().orElseThrow()).hasCause(exception);
                assertThat(trial.seen()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("21 a slow stream that belongs to somebody else")
    void aStreamIsReadToItsEndHoweverSlowAndNotClosed() {
        AtomicInteger closed = new AtomicInteger();
        InputStream slow = new ByteArrayInputStream(EVENT) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        try (Routed router = Routed.reporting(Observing.Raw.class)) {
            assertThat(Trial.of(router, slow).reports().seen()).hasSize(1);
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    @DisplayName("25 no records at all")
    void anEventWithoutRecordsIsHandledWithAWarning() {
        try (Routed router = Routed.by(Observing.Raw.class)) {
            Trial trial = Trial.of(router, "{\"Records\":[]}".getBytes(UTF_8)).reports();
            assertThat(trial.texts()).contains("An event of aws:dynamodb holds no records");
        }
    }

    /** Takes every event for its own. */
    public static final class Rival extends Plugin {
        @Override
        public Confidence detect(EventOutline event) {
            return Confidence.CERTAIN;
        }
    }

    public static final class Throwing extends Plugin {
        @Override
        public Confidence detect(EventOutline event) {
            throw new IllegalStateException("no idea");
        }
    }

    public static final class Asserting extends Plugin {
        @Override
        public Confidence detect(EventOutline event) {
            throw new AssertionError("no idea");
        }
    }

    public static final class Silent extends Plugin {
        @Override
        @SuppressWarnings("NullAway")
        public Confidence detect(EventOutline event) {
            return null;
        }
    }

    /** Bears the name of another. */
    public static final class Namesake extends Plugin {
        @Override
        public String name() {
            return "aws:dynamodb";
        }

        @Override
        public Confidence detect(EventOutline event) {
            return Confidence.NO;
        }
    }

    abstract static class Plugin implements EventSourcePlugin {
        @Override
        public String name() {
            return "test:" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        @Override
        public Set<Class<?>> recordTypes() {
            return Set.of(getClass());
        }

        @Override
        public EventBinder binder(BinderContext context) {
            return payload -> {
                throw new IllegalStateException("must not be asked");
            };
        }
    }

    @TempDir
    Path directory;

    /** A router that finds another plug-in beside ours. */
    private Routed beside(String plugins) throws IOException {
        Path services = directory.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(EventSourcePlugin.class.getName()), plugins);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return Routed.with(Map.of(), Observing.Raw.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static String name(String simpleName) {
        return BadEventSourcesTest.class.getName() + "$" + simpleName;
    }

    @Test
    @DisplayName("35 two plug-ins that claim one event")
    void anEventThatTwoClaimIsForNeither() throws IOException {
        try (Routed router = beside(name("Rival"))) {
            Trial trial = Trial.of(router, EVENT).fails("LR-0106");
            assertThat(trial.thrown().orElseThrow()).hasMessageContainingAll("aws:dynamodb", "test:rival");
            assertThat(trial.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Throwing", "Silent", "Asserting"})
    @DisplayName("36 a detector that throws, or answers null")
    void aDetectorThatFailsIsNamedAndHindersNoOther(String plugin) throws IOException {
        try (Routed router = beside(name(plugin))) {
            Trial claimed = Trial.of(router, EVENT).reports();
            assertThat(claimed.texts()).anyMatch(text -> text.contains("test:" + plugin.toLowerCase(Locale.ROOT)));
            Trial unclaimed =
                    Trial.of(router, "{\"a\":\"Secret\"}".getBytes(UTF_8)).fails("LR-0107");
            assertThat(unclaimed.thrown().orElseThrow())
                    .hasMessageContaining("test:" + plugin.toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.Missing LR-0206", "io.lambdarouter.dynamodb.Seen LR-0206", "Namesake LR-0207"})
    @DisplayName("37 a service file that names no plug-in, or a second of one name")
    void aServiceFileThatIsWrongStopsTheStart(String entry) {
        String[] parts = entry.split(" ");
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> beside(parts[0].contains(".") ? parts[0] : name(parts[0])))
                .withMessageContaining(parts[1])
                .withMessageContaining(parts[0]);
    }
}
