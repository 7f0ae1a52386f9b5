package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.NoInvocationException;
import io.lambdarouter.RecordFailedException;
import io.lambdarouter.ResponseException;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LambdaContextTest {

    /** A context of which the request id, or any other text asked for, is known. */
    private static Context context(String requestId) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> answer(requestId, method));
    }

    private static Object answer(String requestId, Method method) {
        return method.getReturnType() == int.class
                ? (Object) 7
                : method.getReturnType() == String.class ? requestId : null;
    }

    @ApplicationScoped
    static class Reader {
        @Inject
        Calls calls;

        @Inject
        Context field;

        void read(@Observes Letter letter, Context parameter) {
            calls.add(letter.text() + " " + field.getAwsRequestId() + " " + parameter.getAwsRequestId());
        }
    }

    @Test
    void theContextIsInjectedIntoBeansAndObservers() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            router.route(letters("a"), context("r1"));
            router.route(letters("b"), context("r2"));
            assertThat(router.calls()).containsExactly("a r1 r1", "b r2 r2");
        }
    }

    @Test
    void outsideAnInvocationTheContextFailsClearly() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            router.route(letters("a"), context("r1"));
            Context injected = router.container.select(Context.class).get();
            assertThatExceptionOfType(NoInvocationException.class)
                    .isThrownBy(injected::getAwsRequestId)
                    .withMessageContaining("LR-0401 No Lambda invocation runs on this thread");
        }
    }

    @Test
    void anEventRoutedWithoutAContextHasNone() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a")))
                    .withMessageContaining("LR-0405 The event was routed without a Lambda context")
                    .withCauseInstanceOf(NoInvocationException.class);
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a"), null))
                    .withMessageContaining("LR-0405");
        }
    }

    @Test
    void everyMethodOfTheContextIsHandedOn() throws ReflectiveOperationException {
        for (Method method : Context.class.getMethods()) {
            try (TestRouter router = TestRouter.with(Asker.class)) {
                Asker.questions.put(router.container.getId(), method);
                router.route(letters(router.container.getId()), context("r1"));
                assertThat(router.calls()).containsExactly(String.valueOf(answer("r1", method)));
            }
        }
        assertThat(Context.class.getMethods()).hasSizeGreaterThan(10);
    }

    @ApplicationScoped
    static class Asker {
        static final Map<String, Method> questions = new ConcurrentHashMap<>();

        @Inject
        Calls calls;

        void read(@Observes Letter letter, Context lambda) throws ReflectiveOperationException {
            calls.add(String.valueOf(questions.remove(letter.text()).invoke(lambda)));
        }
    }

    @ApplicationScoped
    static class Meeting {
        final CyclicBarrier barrier = new CyclicBarrier(8);

        @Inject
        Calls calls;

        @Inject
        Context lambda;

        /** All threads are in an observer at the same time. */
        void read(@Observes Letter letter) throws Exception {
            barrier.await();
            calls.add(letter.text() + "=" + lambda.getAwsRequestId());
            barrier.await();
        }
    }

    @Test
    void threadsThatShareARouterSeeTheirOwnContext() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (TestRouter router = TestRouter.with(Meeting.class)) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> router.route(letters("r" + i, "r" + i), context("r" + i))))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("\"delivered\"");
            }
            assertThat(router.calls())
                    .hasSize(16)
                    .allSatisfy(call -> assertThat(call.split("=")[0]).isEqualTo(call.split("=")[1]));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void streamsAreReadToTheirEndAndNotClosed() {
        try (TestRouter router = TestRouter.with(Reader.class)) {
            Unclosed event = new Unclosed(letters("a"));
            ByteArrayOutputStream response = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            router.router().route(event, response, context("r1"));
            assertThat(response.toString()).isEqualTo("\"delivered\"");
            assertThat(event.available()).isZero();
        }
    }

    private static final class Unclosed extends ByteArrayInputStream {
        Unclosed(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            throw new AssertionError("closed");
        }
    }

    @Test
    void aStreamThatFailsIsAnErrorBeforeAnyObserverIsCalled() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken pipe");
            }
        };
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(InvalidEventException.class)
                    .isThrownBy(() -> router.router().route(broken, OutputStream.nullOutputStream(), context("r1")))
                    .withMessageContaining("LR-0109")
                    .withCauseInstanceOf(IOException.class);
            assertThat(router.calls()).isEmpty();
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenFailsTheInvocation() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        try (TestRouter router = TestRouter.with(Reader.class)) {
            assertThatExceptionOfType(ResponseException.class)
                    .isThrownBy(
                            () -> router.router().route(new ByteArrayInputStream(letters("a")), broken, context("r1")))
                    .withMessageContaining("LR-0402")
                    .withCauseInstanceOf(IOException.class);
        }
    }
}
