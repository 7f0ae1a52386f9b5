package io.lambdarouter.core;

import static io.lambdarouter.core.TestRouter.letters;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.LambdaRouter;
import io.lambdarouter.core.letters.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

@EnableAutoWeld
@AddExtensions(LambdaRouterExtension.class)
@AddBeanClasses(WeldJunitTest.Reader.class)
class WeldJunitTest {

    @ApplicationScoped
    static class Reader {
        String last = "";

        void read(@Observes Letter letter) {
            last = letter.text();
        }

        String last() {
            return last;
        }
    }

    @Inject
    LambdaRouter router;

    @Inject
    Reader reader;

    @Test
    void theRouterIsInjectedIntoATestOfWeldJunit() {
        router.route(letters("a"));
        assertThat(reader.last()).isEqualTo("a");
    }
}
