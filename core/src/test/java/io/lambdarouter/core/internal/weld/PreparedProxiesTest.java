package io.lambdarouter.core.internal.weld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreparedProxiesTest {

    /** As this version of Weld makes them. */
    private static final Map<String, byte[]> MADE = ProxyPreparation.proxies();

    static Set<String> names() {
        return MADE.keySet();
    }

    /** A class file lists its methods in an order of its own each time; and names what it keeps for itself by numbers. */
    @ParameterizedTest
    @MethodSource("names")
    void theProxiesOfTheBuildAreThoseThatThisVersionOfWeldMakes(String name) throws Exception {
        Class<?> prepared = new PreparedProxies().loadClass(PreparedProxies.class, name);
        byte[] bytes = MADE.get(name);
        Class<?> made = new ProxyPreparation().defineClass(PreparedProxies.class, name, bytes, 0, bytes.length);

        assertThat(signatures(prepared)).isEqualTo(signatures(made)).isNotEmpty();
        assertThat(prepared.getInterfaces()).containsExactlyInAnyOrder(made.getInterfaces());
        assertThat(prepared.getSuperclass()).isEqualTo(made.getSuperclass());
    }

    private static List<String> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(method -> method.toGenericString().replaceAll("weld\\$\\$\\$\\d+", "kept"))
                .sorted()
                .toList();
    }

    @Test
    void theyLieByTheVersionOfWeldThatMadeThem() throws IOException {
        for (String name : names()) {
            try (InputStream file = getClass().getResourceAsStream("/" + PreparedProxies.resource(name))) {
                assertThat(file).as(PreparedProxies.resource(name)).isNotNull();
            }
            assertThat(PreparedProxies.resource(name)).containsPattern("weld-\\d+\\.\\d+\\.\\d+");
        }
    }

    @Test
    void aProxyThatTheBuildHasNotMadeIsLeftToWeld() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> new PreparedProxies()
                        .loadClass(PreparedProxies.class, "org.jboss.weld.generated.proxies.Other$Proxy$"));
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> new PreparedProxies().loadClass(PreparedProxies.class, "acme.Other$Proxy$"));
    }

    @ApplicationScoped
    static class Told {
        private final List<String> texts = new ArrayList<>();

        void told(@Observes String text) {
            texts.add(text);
        }

        List<String> texts() {
            return texts;
        }
    }

    @Dependent
    static class Teller {
        @Inject
        Event<String> event;
    }

    /** All other methods are those of the proxy. */
    @Decorator
    @SuppressWarnings("serial") // as CDI wants it of a decorator of a built-in bean
    @Priority(Interceptor.Priority.APPLICATION)
    abstract static class Loud implements Event<String>, Serializable {
        @Inject
        @Delegate
        @Any
        Event<String> delegate;

        @Override
        public void fire(String text) {
            delegate.fire(text + "!");
        }
    }

    @Test
    void aDecoratorOfABuiltInBeanWorksWithTheProxyOfTheBuild() {
        try (SeContainer container = WeldBoot.withBeans(
                getClass().getClassLoader(), new Extension() {}, Told.class, Teller.class, Loud.class)) {
            Event<String> event = container.select(Teller.class).get().event;
            event.fire("hear");
            event.select().fire("not decorated: another object");

            assertThat(event.getClass().getName()).isIn(names());
            assertThat(container.select(Told.class).get().texts())
                    .containsExactly("hear!", "not decorated: another object");
        }
    }
}
