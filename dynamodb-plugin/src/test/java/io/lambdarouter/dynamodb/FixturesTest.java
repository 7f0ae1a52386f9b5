package io.lambdarouter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.UnrecognizedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real events of many sources, where the corpus lies beside the project. */
class FixturesTest {

    private static final Set<String> OURS =
            Set.of("dynamodb", "dynamodb-getrecords-api", "kinesis-dynamodb", "pipes-dynamodb");

    private static final Set<String> INVALID_JSON = Set.of(
            "dynamodb-malformed/aws__aws-lambda-go--dynamodb-event-malformed.2.json",
            "pipes-other/awsdocs__amazon-eventbridge-user-guide--eb-pipes-kinesis-1.json");

    static Routed router;

    @BeforeAll
    static void start() {
        router = Routed.by(Everything.class);
    }

    @AfterAll
    static void stop() {
        router.close();
    }

    @ApplicationScoped
    static class Everything {
        @Inject
        Seen seen;

        void raw(@Observes DynamoDbStreamRecord record) {
            StreamRecord change = record.dynamodb();
            change.keys();
            change.newImage();
            change.oldImage();
            change.approximateCreationDateTime();
            seen.add(record);
        }

        void typed(@Observes ItemChange<Map<String, Object>> change) {
            StreamRecord raw = change.record().dynamodb();
            if (raw.newImage().isPresent()) {
                assertThat(change.current().orElseThrow().keySet())
                        .isEqualTo(raw.newImage().orElseThrow().keySet());
            }
            if (raw.oldImage().isPresent()) {
                assertThat(change.previous().orElseThrow().keySet())
                        .isEqualTo(raw.oldImage().orElseThrow().keySet());
            }
        }

        void failed(@Observes FailedBatch batch) {
            assertThat(batch.startSequenceNumber()).isPresent();
            seen.add("failed batch of " + batch.tableName().orElse("?"));
        }

        void foreign(@Observes UnrecognizedEvent event) {
            seen.add("foreign");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEventOfDynamoDbIsRoutedAndNoOther() throws IOException {
        Path fixtures = Path.of(System.getProperty("corpus.directory"), "fixtures");
        Assumptions.assumeTrue(Files.isDirectory(fixtures), "the corpus does not lie beside the project");
        try (Stream<Path> files = Files.walk(fixtures)) {
            List<Path> events = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(events).hasSizeGreaterThan(200);
            return events.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> route(file)));
        }
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static void route(Path file) throws IOException {
        String source = file.getParent().getFileName().toString();
        byte[] event = Files.readAllBytes(file);
        int before = router.seen().size();
        if (INVALID_JSON.contains(source + "/" + file.getFileName())) {
            assertThatExceptionOfType(LambdaRouterException.class)
                    .isThrownBy(() -> router.route(event))
                    .withMessageContaining("LR-0103");
        } else {
            router.route(event);
            List<Object> seen = router.seen().subList(before, router.seen().size());
            if (OURS.contains(source)) {
                assertThat(seen).isNotEmpty().hasOnlyElementsOfType(DynamoDbStreamRecord.class);
            } else if (source.equals("destination-ddb")) {
                assertThat(seen).singleElement().asString().startsWith("failed batch of ");
            } else {
                assertThat(seen).containsExactly("foreign");
            }
        }
    }
}
