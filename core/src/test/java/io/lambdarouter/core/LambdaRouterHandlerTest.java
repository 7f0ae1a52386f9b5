package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.letters.Letter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaRouterHandlerTest {

    @ApplicationScoped
    static class Reader {
        void read(@Observes Letter letter) {}
    }

    @ApplicationScoped
    static class Unrelated {}

    @Test
    void lambdaCanMakeTheHandler() throws NoSuchMethodException {
        assertThat(RequestStreamHandler.class).isAssignableFrom(LambdaRouterHandler.class);
        assertThat(Modifier.isPublic(LambdaRouterHandler.class.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(LambdaRouterHandler.class.getConstructor().getModifiers()))
                .isTrue();
    }

    @Test
    void anEmbeddedContainerRoutesToItsBeans() {
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(Reader.class)) {
            assertThat(container.router().route(letters("a")))
                    .isEqualTo("\"delivered\"".getBytes(StandardCharsets.UTF_8));
            assertThat(container.router()).isSameAs(container.router());
        }
    }

    @Test
    void twoContainersLiveSideBySide() {
        try (LambdaRouterContainer one = LambdaRouterContainer.startWith(Counting.class, Calls.class);
                LambdaRouterContainer other = LambdaRouterContainer.startWith(Counting.class, Calls.class)) {
            one.router().route(letters("a"));
            other.router().route(letters("b", "c"));
            assertThat(one.bean(Calls.class).all()).containsExactly("a");
            assertThat(other.bean(Calls.class).all()).containsExactly("b", "c");
        }
    }

    @ApplicationScoped
    static class Counting {
        void read(@Observes Letter letter, Calls calls) {
            calls.add(letter.text());
        }
    }

    @ApplicationScoped
    static class Ending {
        static final List<String> ENDED = new ArrayList<>();

        void start(@Observes Startup event) {}

        @PreDestroy
        void end() {
            ENDED.add("ended");
        }
    }

    @Test
    void aContainerWhoseRouterCannotStartIsShutDown() {
        Ending.ENDED.clear();
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> LambdaRouterContainer.startWith(Unrelated.class, Ending.class))
                .withMessageContaining("LR-0201");
        assertThat(Ending.ENDED).containsExactly("ended");
    }

    @Test
    void aContainerCanBeShutDownTwice() {
        LambdaRouterContainer container = LambdaRouterContainer.startWith(Reader.class);
        container.close();
        container.close();
        assertThat(container.router()).isNotNull();
    }

    @Test
    void onlyABeanThatIsThereCanBeHad() {
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(Reader.class)) {
            assertThat(container.bean(Reader.class)).isNotNull();
            assertThatIllegalArgumentException().isThrownBy(() -> container.bean(Unrelated.class));
        }
    }

    static class Forgotten {
        void read(@Observes Letter letter) {}
    }

    @Test
    void aClassThatLambdaWouldNotFindIsRefused() {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> LambdaRouterContainer.startWith(Reader.class, Forgotten.class))
                .withMessageContaining("LR-0214")
                .withMessageContaining(Forgotten.class.getName());
        assertThatIllegalArgumentException().isThrownBy(LambdaRouterContainer::startWith);
    }

    @ApplicationScoped
    static class Unsatisfied {
        @Inject
        Runnable nobodyHasOne;

        void read(@Observes Letter letter) {}
    }

    @Test
    void aContainerThatCannotStartIsAStartUpError() {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> LambdaRouterContainer.startWith(Unsatisfied.class))
                .withMessageContaining("LR-0216")
                .withMessageContaining("WELD-001408")
                .withCauseInstanceOf(RuntimeException.class);
    }
}
