package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.RecordFailedException;
import io.lambdarouter.RouterStartException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lambda is told where failures are reported; each record is written as its identifier, a failing one with a bang. */
class AnswerTest {

    @ApplicationScoped
    static class Fails {
        void fail(@Observes DynamoDbStreamRecord record) {
            if (record.awsRegion().orElse("").equals("fail")) {
                throw new IllegalStateException("failed");
            }
        }
    }

    private static String record(String token) {
        String id = token.replace("!", "");
        String region = token.endsWith("!") ? "fail" : "ok";
        return switch (id) {
            case "null" -> "null";
            case "none" -> "{\"awsRegion\":\"" + region + "\",\"eventSource\":\"aws:dynamodb\",\"dynamodb\":{}}";
            case "twice" -> """
                    {"awsRegion":"%s","eventSource":"aws:dynamodb",\
                    "dynamodb":{"SequenceNumber":"8","SequenceNumber":"9"}}""".formatted(region);
            default -> """
                    {"eventID":"e%s","awsRegion":"%s","eventSource":"aws:dynamodb",\
                    "dynamodb":{"SequenceNumber":"%s"}}""".formatted(id, region, id);
        };
    }

    private static String records(String tokens) {
        return Arrays.stream(tokens.split(" ")).map(AnswerTest::record).collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3,",
        "1 2! 3, 2",
        "1! 2! 3, 1",
        "9 10! 11!, 10",
        "1 2 none!, 2",
        "1 none none! 4, 1",
        "1 2 null 4, 2",
        "1 2 twice! 4, 2",
        "5 5! 5, 5",
    })
    void anEventSourceMappingIsToldTheFirstFailureOrTheNearestRecordBeforeIt(String tokens, String named) {
        String expected = named == null ? "" : "{\"itemIdentifier\":\"" + named + "\"}";
        try (Routed router = Routed.reporting(Fails.class)) {
            assertThat(router.route(bytes("{\"Records\":" + records(tokens) + "}")))
                    .isEqualTo("{\"batchItemFailures\":[" + expected + "]}");
        }
    }

    @ParameterizedTest
    @CsvSource({"none! 2 3", "none none!", "null 2"})
    void aFailureThatNoIdentifierCanNameFailsTheInvocation(String tokens) {
        try (Routed router = Routed.reporting(Fails.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(
                            bytes("{\"Records\":[" + records(tokens).substring(1) + "}")));
        }
    }

    @Test
    void aPipeIsToldTheFirstFailureAndAllThatWasNotStarted() {
        try (Routed router = Routed.reporting(Fails.class)) {
            assertThat(router.route(bytes(records("1 2! 3"))))
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"e2\"},{\"itemIdentifier\":\"e3\"}]}");
        }
    }

    @ParameterizedTest
    @CsvSource({"1 none!", "1 2! none", "1! null"})
    void aPipeWhoseRecordsCannotAllBeNamedFails(String tokens) {
        try (Routed router = Routed.reporting(Fails.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(bytes(records(tokens))));
        }
    }

    @Test
    void theInvocationFailsUnlessReportingIsAskedFor() {
        try (Routed router = Routed.by(Fails.class)) {
            assertThatExceptionOfType(RecordFailedException.class)
                    .isThrownBy(() -> router.route(bytes("{\"Records\":" + records("1 2!") + "}")));
        }
    }

    @Test
    void anUnknownModeIsReportedAtTheStart() {
        System.setProperty("LAMBDA_ROUTER_BATCH_FAILURES", "reprot");
        try (Routed router = Routed.by(Fails.class)) {
            assertThatExceptionOfType(RouterStartException.class)
                    .isThrownBy(() -> router.route(bytes("{}")))
                    .withMessageContaining("LR-0208")
                    .withMessageContaining("LAMBDA_ROUTER_BATCH_FAILURES")
                    .withMessageContaining("throw, report");
        } finally {
            System.clearProperty("LAMBDA_ROUTER_BATCH_FAILURES");
        }
    }
}
