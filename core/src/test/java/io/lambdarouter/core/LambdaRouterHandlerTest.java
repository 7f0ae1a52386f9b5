package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.lambdarouter.RouterStartException;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
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
        try (LambdaRouterContainer one = LambdaRouterContainer.startWith(Reader.class);
                LambdaRouterContainer other = LambdaRouterContainer.startWith(Reader.class)) {
            one.router().route(letters("a"));
            other.router().route(letters("a"));
        }
    }

    @Test
    void aContainerWhoseRouterCannotStartIsShutDown() {
        assertThatExceptionOfType(RouterStartException.class)
                .isThrownBy(() -> LambdaRouterContainer.startWith(Unrelated.class))
                .withMessageContaining("LR-0201");
    }
}
