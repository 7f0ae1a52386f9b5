package io.lambdarouter.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.fuzz.Handlers.Discarding;
import io.lambdarouter.fuzz.Handlers.Everything;
import io.lambdarouter.spi.json.JsonDocument;
import io.lambdarouter.spi.json.JsonElements;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, the router answers with JSON or throws an exception of its own, names only what is in the event, and
 * tells no value of an attribute: the seeds mark those with "Secret".
 *
 * <p>In a build each seed is tried once. {@code JAZZER_FUZZ=1} lets Jazzer invent others; see {@code CONTRIBUTING.md}.
 */
class RouterFuzzTest {

    private static final String SECRET = "Secret";

    private static List<LambdaRouterContainer> routers = List.of();

    @BeforeAll
    static void start() {
        routers = List.of(
                router("throw", "1", Everything.class),
                router("report", "1", Everything.class),
                router("report", "2", Everything.class, Discarding.class));
    }

    private static LambdaRouterContainer router(String mode, String concurrency, Class<?>... beans) {
        Map<String, String> settings =
                Map.of("LAMBDA_ROUTER_BATCH_FAILURES", mode, "LAMBDA_ROUTER_CONCURRENCY", concurrency);
        settings.forEach(System::setProperty);
        try {
            return LambdaRouterContainer.startWith(beans);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void stop() {
        routers.forEach(LambdaRouterContainer::close);
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({
        "\"Records\":[",
        "\"eventSource\":\"aws:dynamodb\"",
        "\"dynamodb\":{",
        "\"NewImage\":{",
        "\"OldImage\":{",
        "\"Keys\":{",
        "\"SequenceNumber\":\"",
        "\"eventID\":\"",
        "\"eventName\":\"MODIFY\"",
        "\"REMOVE\"",
        "{\"S\":\"",
        "{\"N\":\"",
        "{\"B\":\"",
        "{\"M\":{",
        "{\"L\":[",
        "{\"SS\":[",
        "{\"NS\":[",
        "{\"BS\":[",
        "{\"NULL\":true}",
        "{\"BOOL\":false}",
        "\"window\":{",
        "\"state\":{",
        "\"ApproximateCreationDateTime\":",
        "\\ud800",
        "null",
        "1E400"
    })
    void anyBytesAreAnsweredOrRefused(byte[] event) {
        check(event);
    }

    @Test
    void theEventsOfTheCorpusAreAnsweredOrRefused() throws IOException {
        Path fixtures = Path.of(System.getProperty("corpus.directory"), "fixtures");
        Assumptions.assumeTrue(Files.isDirectory(fixtures), "the corpus does not lie beside the project");
        try (Stream<Path> files = Files.walk(fixtures)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                check(Files.readAllBytes(file));
            }
        }
    }

    private static void check(byte[] event) {
        Set<String> texts = EventTexts.of(event);
        boolean mayTell = texts.stream().anyMatch(text -> text.contains(SECRET));
        for (LambdaRouterContainer router : routers) {
            try (CapturedLog log = new CapturedLog()) {
                String told = route(router, event, texts) + log.text();
                assertThat(mayTell || !told.contains(SECRET)).as(told).isTrue();
            }
        }
    }

    /** What is told of the event: nothing, or all that an exception says. */
    private static String route(LambdaRouterContainer router, byte[] event, Set<String> texts) {
        try {
            checkAnswer(router.router().route(event.clone()), texts);
            return "";
        } catch (LambdaRouterException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }

    private static void checkAnswer(byte[] answer, Set<String> texts) {
        JsonSlice failures = JsonDocument.parse(answer)
                .root()
                .field("batchItemFailures")
                .orElseThrow(() -> new AssertionError(new String(answer, UTF_8)));
        for (JsonElements each = failures.elements(); each.next(); ) {
            JsonSlice identifier = each.value().field("itemIdentifier").orElseThrow();
            assertThat(identifier.kind()).isEqualTo(JsonKind.STRING);
            assertThat(identifier.text()).isNotEmpty();
            assertThat(texts).contains(identifier.text());
        }
    }
}
