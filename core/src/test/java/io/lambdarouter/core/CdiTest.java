package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.core.letters.Envelope;
import io.lambdarouter.core.letters.Letter;
import io.lambdarouter.core.letters.Letters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import org.junit.jupiter.api.Test;

/** What observers of an event fired by CDI can do, observers of a routed event can do too. */
class CdiTest {

    @Retention(RUNTIME)
    @InterceptorBinding
    @interface Traced {}

    @Traced
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Tracer {
        @Inject
        Calls calls;

        @AroundInvoke
        Object trace(InvocationContext invocation) throws Exception {
            calls.add("before " + invocation.getMethod().getName());
            try {
                return invocation.proceed();
            } finally {
                calls.add("after " + invocation.getMethod().getName());
            }
        }
    }

    @ApplicationScoped
    static class TracedReader {
        @Inject
        Calls calls;

        @Traced
        void read(@Observes Letter letter) {
            calls.add("read " + letter.text());
        }
    }

    @Test
    void interceptorsSurroundObservers() {
        try (TestRouter router = TestRouter.with(Tracer.class, TracedReader.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("before read", "read a", "after read");
        }
    }

    interface Reading {
        void read(Letter letter);
    }

    @ApplicationScoped
    static class DecoratedReader implements Reading {
        @Inject
        Calls calls;

        @Override
        public void read(@Observes Letter letter) {
            calls.add("read " + letter.text());
        }
    }

    @Decorator
    @Priority(Interceptor.Priority.APPLICATION)
    static class LoudReading implements Reading {
        @Inject
        @Delegate
        @Any
        Reading delegate;

        @Inject
        Calls calls;

        @Override
        public void read(Letter letter) {
            calls.add("aloud");
            delegate.read(letter);
        }
    }

    @Test
    void decoratorsSurroundObservers() {
        try (TestRouter router = TestRouter.with(LoudReading.class, DecoratedReader.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("aloud", "read a");
        }
    }

    @Dependent
    static class DependentReader extends BaseReader {
        @PreDestroy
        void end() {
            calls.add("destroyed");
        }
    }

    static class BaseReader {
        @Inject
        Calls calls;

        void inherited(@Observes Letter letter, Calls parameter) {
            parameter.add("inherited " + letter.text());
        }
    }

    @Test
    void aDependentBeanAndAnInheritedObserverServeEachRecordAnew() {
        try (TestRouter router = TestRouter.with(DependentReader.class)) {
            router.route(letters("a", "b"));
            assertThat(router.calls()).containsExactly("inherited a", "destroyed", "inherited b", "destroyed");
        }
    }

    @ApplicationScoped
    static class StaticReader {
        static void read(@Observes @Any @Default Letter letter, Calls calls) {
            calls.add("static " + letter.text());
        }
    }

    @Test
    void staticObserversAreCalled() {
        try (TestRouter router = TestRouter.with(StaticReader.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("static a");
        }
    }

    @ApplicationScoped
    static class MetadataReader {
        @Inject
        Calls calls;

        void read(@Observes Envelope<String> envelope, EventMetadata metadata) {
            calls.add(metadata.getType().getTypeName() + " " + metadata.getQualifiers() + " "
                    + metadata.getInjectionPoint());
        }
    }

    @Test
    void eventMetadataIsInjected() {
        try (TestRouter router = TestRouter.with(MetadataReader.class)) {
            router.route(letters("a"));
            assertThat(router.calls())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "io.lambdarouter.core.letters.Envelope<java.lang.String> [@jakarta.enterprise.inject.Any(")
                    .endsWith(" null");
        }
    }

    @ApplicationScoped
    static class Asking {
        @Inject
        Calls calls;

        @Inject
        BeanManager beans;

        void ask(@Observes Letter letter) {
            calls.add(
                    beans.getContexts(RequestScoped.class).stream().anyMatch(context -> context.isActive())
                            ? "active"
                            : "none");
        }
    }

    @RequestScoped
    static class Unused {}

    /** A container brings a conversation of its own, which is request-scoped, and of no use in a function. */
    @Test
    void aRequestContextIsMadeOnlyWhereABeanOfTheApplicationNeedsOne() {
        try (TestRouter router = TestRouter.with(Asking.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("none");
        }
        try (TestRouter router = TestRouter.with(Asking.class, Unused.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("active");
        }
    }

    @RequestScoped
    static class Desk {
        @Inject
        Calls calls;

        private int letters;

        @PostConstruct
        void open() {
            calls.add("open");
        }

        int next() {
            return ++letters;
        }

        @PreDestroy
        void close() {
            calls.add("close");
        }
    }

    @ApplicationScoped
    static class DeskReader {
        @Inject
        Calls calls;

        @Inject
        Desk desk;

        void batch(@Observes Letters letters) {
            calls.add("batch " + desk.next());
        }

        void read(@Observes Letter letter) {
            calls.add(letter.text() + desk.next());
        }

        void readAgain(@Observes @Priority(5000) Letter letter) {
            calls.add(letter.text() + desk.next());
            if (letter.text().equals("bad")) {
                throw new IllegalStateException();
            }
        }
    }

    @Test
    void eachRecordAndEachBatchObserverHasARequestContextOfItsOwn() {
        try (TestRouter router = TestRouter.with(Desk.class, DeskReader.class)) {
            router.route(letters("a", "b"));
            assertThat(router.calls())
                    .containsExactly(
                            "open", "batch 1", "close", "open", "a1", "a2", "close", "open", "b1", "b2", "close");
        }
    }

    @Test
    void theRequestContextEndsWithAFailedRecordToo() {
        try (TestRouter router = TestRouter.with(Desk.class, DeskReader.class)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> router.route(letters("bad"))))
                    .isNotNull();
            assertThat(router.calls()).endsWith("open", "bad1", "bad2", "close");
        }
    }

    @Test
    void eventsFiredByHandReachTheSameObservers() {
        try (TestRouter router = TestRouter.with(Tracer.class, TracedReader.class)) {
            router.container.event().select(Letter.class).fire(new Letter("by hand"));
            assertThat(router.calls()).containsExactly("before read", "read by hand", "after read");
        }
    }

    /** Vetoes the observers of one class. */
    static class Veto implements Extension {
        void veto(@Observes ProcessObserverMethod<Letter, DependentReader> event) {
            event.veto();
        }
    }

    @Test
    void anObserverThatAnExtensionHasVetoedIsNotCalled() {
        try (TestRouter router = TestRouter.with(new Veto(), DependentReader.class, TracedReader.class)) {
            router.route(letters("a"));
            assertThat(router.calls()).containsExactly("read a");
        }
    }

    @NormalScope
    @Retention(RUNTIME)
    @interface NeverActive {}

    @NeverActive
    static class Unreachable {
        void read(@Observes Letter letter) {}
    }

    @Test
    void aRecordWhoseObserverCannotBeReachedFailsInsteadOfCountingAsHandled() {
        try (TestRouter router = TestRouter.with(Unreachable.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(letters("a")))
                    .withMessageContaining("Unreachable.read(Letter)")
                    .withCauseInstanceOf(ContextNotActiveException.class);
        }
    }

    @ApplicationScoped
    static class Interrupted {
        void read(@Observes Letter letter) throws InterruptedException {
            throw new InterruptedException();
        }
    }

    @Test
    void anInterruptedObserverFailsItsRecordAndTheThreadStaysInterrupted() {
        try (TestRouter router = TestRouter.with(Interrupted.class)) {
            assertThatExceptionOfType(RecordFailedException.class).isThrownBy(() -> router.route(letters("a")));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
