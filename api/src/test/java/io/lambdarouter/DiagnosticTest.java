package io.lambdarouter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final Diagnostic DIAGNOSTIC = Diagnostic.of("LR-0999", "Something is wrong")
            .with("found", 5)
            .with("expected", "six")
            .remedy("add one");

    @Test
    void theTextHoldsEverythingInLines() {
        assertThat(DIAGNOSTIC).hasToString("""
                        LR-0999 Something is wrong
                          found     5
                          expected  six
                          remedy    add one""");
    }

    @Test
    void theFactsAreData() {
        assertThat(DIAGNOSTIC.code()).isEqualTo("LR-0999");
        assertThat(DIAGNOSTIC.headline()).isEqualTo("Something is wrong");
        assertThat(DIAGNOSTIC.fact("found")).hasValue("5");
        assertThat(DIAGNOSTIC.fact("absent")).isEmpty();
        assertThat(DIAGNOSTIC.remedy()).isEqualTo("add one");
    }

    @Test
    void nothingThatAnEventHoldsCanForgeALine() {
        assertThat(Diagnostic.of("LR-0999", "x").with("name", "a\n  remedy  b\u001b[31m\u0085"))
                .hasToString("LR-0999 x\n  name  a\\u000a  remedy  b\\u001b[31m\\u0085");
    }

    @Test
    void aDiagnosticIsNeverChanged() {
        DIAGNOSTIC.with("more", "x").remedy("another");
        assertThat(DIAGNOSTIC.fact("more")).isEmpty();
        assertThat(DIAGNOSTIC.remedy()).isEqualTo("add one");
    }

    @Test
    void anExceptionCarriesItsDiagnosticThroughSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new RouterStartException(List.of(DIAGNOSTIC, DIAGNOSTIC)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RouterStartException read = (RouterStartException) in.readObject();
            assertThat(read.code()).isEqualTo("LR-0200");
            assertThat(read).hasMessageStartingWith("LR-0200 The router cannot start: 2 problems\nLR-0999 Something");
            assertThat(read.problems()).hasSize(2).first().hasToString(DIAGNOSTIC.toString());
        }
    }

    @Test
    void anUnrecognizedEventSaysItsKeysAndNotItsValues() {
        UnrecognizedEvent event = UnrecognizedEvent.of(
                "{\"a\":\"secret\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of("a"));
        assertThat(event.json()).isEqualTo("{\"a\":\"secret\"}");
        assertThat(event.topLevelKeys()).containsExactly("a");
        assertThat(event).hasToString("UnrecognizedEvent[a]");
    }
}
