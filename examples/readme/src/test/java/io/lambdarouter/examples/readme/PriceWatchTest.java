package io.lambdarouter.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.core.LambdaRouterContainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PriceWatchTest {

    @Test
    void everyChangeIsHandled() throws IOException {
        byte[] event = Files.readAllBytes(Path.of("src/test/resources/changes.json"));
        try (var container = LambdaRouterContainer.startWith(PriceWatch.class)) {
            container.router().route(event);
        }
    }

    @Test
    void everyChangeIsAnnounced() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed));
        try {
            everyChangeIsHandled();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString().lines())
                .containsExactly(
                        "New: Book[id=b1, title=Emma, price=9.5]",
                        "Was: Book[id=b1, title=Emma, price=9.5]",
                        "Gone: BookKey[id=b1]");
    }
}
