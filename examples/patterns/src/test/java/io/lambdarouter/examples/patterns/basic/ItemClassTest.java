package io.lambdarouter.examples.patterns.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.examples.patterns.EventFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemClassTest {

    private static final AtomicInteger BOUND = new AtomicInteger();

    @BeforeEach
    void bindNothingYet() {
        BOUND.set(0);
    }

    @Test
    void aPublicClassCanBeBound() {
        route(PublicHandler.class);

        assertThat(BOUND).hasValue(1);
    }

    @Test
    void aClassThatIsNotPublicCannotBeBoundAndIsNamed() {
        assertThatThrownBy(() -> route(HiddenHandler.class))
                .isInstanceOf(LambdaRouterException.class)
                .hasMessageContaining(HiddenBook.class.getName());
        assertThat(BOUND).hasValue(0);
    }

    private static void route(Class<?> handler) {
        try (LambdaRouterContainer container = LambdaRouterContainer.startWith(handler)) {
            container.router().route(EventFile.read(ItemClassTest.class, "smallest-insert.json"));
        }
    }

    public record PublicBook(@JsonbProperty("Id") String id) {}

    record HiddenBook(@JsonbProperty("Id") String id) {}

    @ApplicationScoped
    static class PublicHandler {
        void insert(@Observes Inserted<PublicBook> change) {
            assertThat(change.newImage().id()).isEqualTo("101");
            BOUND.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class HiddenHandler {
        void insert(@Observes Inserted<HiddenBook> change) {
            assertThat(change.newImage().id()).isEqualTo("101");
            BOUND.incrementAndGet();
        }
    }
}
