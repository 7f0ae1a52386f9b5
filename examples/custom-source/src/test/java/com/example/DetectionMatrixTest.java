package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.example.http.RawHttpRequest;
import com.example.sqs.SqsMessage;
import io.lambdarouter.InvalidEventException;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.spi.EventPayload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With three plug-ins on the class path, each event is claimed by the right one, or by none; never by two. */
class DetectionMatrixTest {

    /** What claims the events of a directory of the corpus; none claims those of the others. */
    private static final Map<String, String> OWNERS = Map.of(
            "dynamodb", "aws:dynamodb",
            "dynamodb-malformed", "aws:dynamodb",
            "dynamodb-getrecords-api", "aws:dynamodb",
            "destination-ddb", "aws:dynamodb",
            "kinesis-dynamodb", "aws:dynamodb",
            "pipes-dynamodb", "aws:dynamodb",
            "sqs", "aws:sqs",
            "apigateway-http-v2", "aws:apigateway",
            "apigateway-rest-v1", "aws:apigateway",
            "lambda-url", "aws:apigateway");

    @ApplicationScoped
    static class Everything {
        void change(@Observes DynamoDbStreamRecord record) {}

        void message(@Observes SqsMessage message) {}

        void request(@Observes RawHttpRequest request) {}
    }

    static LambdaRouterContainer function;

    @BeforeAll
    static void start() {
        function = LambdaRouterContainer.startWith(Everything.class);
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    /** Those that say that the event may be theirs. */
    private static Set<String> claims(byte[] event) {
        return function.router().explain(event).claims().stream()
                .filter(claim -> !claim.answer().equals("NO"))
                .map(claim -> claim.source())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Records\":[{\"eventSource\":\"aws:dynamodb\",\"dynamodb\":{}}]} | aws:dynamodb",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]} | aws:sqs",
                "{\"Records\":[{\"eventSource\":\"aws:sns\"}]} | ",
                "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}} | aws:apigateway",
                "{} | "
            })
    void anEventIsClaimedByItsOwnSource(String event, String source) {
        assertEquals(source == null ? Set.of() : Set.of(source), claims(Json.bytes(event)));
    }

    @ParameterizedTest
    @CsvSource({"'{\"Records\":[]}'", "'[]'"})
    void anEmptyListIsAnsweredWhoeverItIsFrom(String event) {
        assertEquals("{\"batchItemFailures\":[]}", new String(function.router().route(Json.bytes(event))));
    }

    @TestFactory
    Stream<DynamicTest> everyEventOfTheCorpusIsClaimedByItsOwnSource() throws IOException {
        Path fixtures = Path.of(System.getProperty("corpus.directory", ""), "fixtures");
        Assumptions.assumeTrue(Files.isDirectory(fixtures), "the corpus does not lie beside the project");
        try (Stream<Path> files = Files.walk(fixtures)) {
            List<Path> events = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return events.stream()
                    .map(file -> dynamicTest(fixtures.relativize(file).toString(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        byte[] event = read(file);
        Assumptions.assumeTrue(isJson(event), "no JSON");
        String directory = file.getParent().getFileName().toString();
        assertEquals(Optional.ofNullable(OWNERS.get(directory)).map(Set::of).orElse(Set.of()), claims(event));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(byte[] event) {
        try {
            EventPayload.of(event);
            return true;
        } catch (InvalidEventException e) {
            return false;
        }
    }
}
