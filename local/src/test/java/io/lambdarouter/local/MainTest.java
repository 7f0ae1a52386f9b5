package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String RECORD = """
            {"eventID": "%1$s", "eventName": "INSERT", "eventVersion": "1.1", "eventSource": "aws:dynamodb",
             "awsRegion": "eu-west-1",
             "dynamodb": {"Keys": {"id": {"S": "%1$s"}}, "NewImage": {"id": {"S": "%1$s"}, "name": {"S": "s3cret"}},
                          "SequenceNumber": "%1$s", "StreamViewType": "NEW_IMAGE"},
             "eventSourceARN": "arn:aws:dynamodb:eu-west-1:123456789012:table/%2$s/stream/1"}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private CompiledApplication application;

    @BeforeEach
    void writeApplication(TestInfo test) {
        String name = "main-" + test.getTestMethod().orElseThrow().getName();
        application = new CompiledApplication(folder.resolve("classes"), name).version(1);
    }

    private int main(String... arguments) {
        return new Main(new PrintStream(out), new PrintStream(err), Palette.PLAIN).run(arguments);
    }

    private int replay(Path... places) {
        String[] arguments = new String[places.length + 3];
        arguments[0] = "replay";
        arguments[1] = "--classes";
        arguments[2] = application.classes().toString();
        for (int i = 0; i < places.length; i++) {
            arguments[i + 3] = places[i].toString();
        }
        return main(arguments);
    }

    private String record(String id) {
        return RECORD.formatted(id, application.name());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aLambdaEventIsReplayed() throws IOException, InterruptedException {
        Path event = file("event.json", "{\"Records\":[" + record("1") + "," + record("2") + "]}");

        assertThat(replay(event)).isZero();

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
        assertThat(application.seen().next()).isEqualTo("v1 INSERT 2");
        assertThat(out.toString())
                .contains(event.toString(), "handled   0 ", "eventID 1", "SequenceNumber 2")
                .contains("-> Watch.changed(ItemChange<Map<String, Object>>)", "2 handled")
                .contains("1 event, all handled")
                .doesNotContain("s3cret");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aListOfRecordsIsReplayed() throws IOException, InterruptedException {
        assertThat(replay(file("records.json", "[" + record("1") + "]"))).isZero();

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
    }

    @Test
    void theRecordsInAMessageOfAnOnFailureDestinationAreReplayed() throws IOException, InterruptedException {
        assertThat(replay(file("message.json", message(",\"payload\":{\"Records\":[" + record("1") + "]}"))))
                .as(out::toString)
                .isZero();

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
    }

    @Test
    void aMessageWithoutRecordsReachesItsObserver() throws IOException, InterruptedException {
        application.compile("app.Failures", """
                package app;

                import io.lambdarouter.dynamodb.FailedBatch;
                import jakarta.enterprise.context.ApplicationScoped;
                import jakarta.enterprise.event.Observes;

                @ApplicationScoped
                public class Failures {
                    void failed(@Observes FailedBatch batch) {
                        io.lambdarouter.local.Seen.add("%s", "failed batch");
                    }
                }
                """.formatted(application.name()));

        assertThat(replay(file("message.json", message("")))).isZero();

        assertThat(application.seen().next()).isEqualTo("failed batch");
    }

    @Test
    void aMessageWithoutRecordsThatNobodyObservesHasFailed() throws IOException {
        assertThat(replay(file("message.json", message("")))).isEqualTo(1);

        assertThat(out.toString()).contains("1 event, 1 failed");
    }

    private static String message(String payload) {
        return """
                {"requestContext": {"requestId": "r", "functionArn": "arn:aws:lambda:eu-west-1:123456789012:function:f",
                                    "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 1},
                 "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
                 "version": "1.0", "timestamp": "2026-01-01T00:00:00.000Z",
                 "DDBStreamBatchInfo": {"shardId": "shardId-1", "startSequenceNumber": "1", "endSequenceNumber": "1",
                   "approximateArrivalOfFirstRecord": "2026-01-01T00:00:00Z",
                   "approximateArrivalOfLastRecord": "2026-01-01T00:00:00Z", "batchSize": 1,
                   "streamArn": "arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/1"}%s}""".formatted(payload);
    }

    @Test
    void theFilesOfADirectoryAreReplayedInTheOrderOfTheirNames() throws IOException, InterruptedException {
        file("events/b.json", "[" + record("2") + "]");
        file("events/a.json", "{\"Records\":[" + record("1") + "]}");
        file("events/c/d.json", "[" + record("3") + "]");
        file("events/read.me", "no event");

        assertThat(replay(folder.resolve("events"))).isZero();

        for (String expected : List.of("v1 INSERT 1", "v1 INSERT 2", "v1 INSERT 3")) {
            assertThat(application.seen().next()).isEqualTo(expected);
        }
        assertThat(out.toString()).contains("3 events, all handled");
    }

    @Test
    void aFileIsReplayedAsItWasBeforeTheFirstObserverWasCalled() throws IOException, InterruptedException {
        file("events/a.json", "[" + record("1") + "]");
        Path second = file("events/b.json", "[" + record("2") + "]");
        application
                .seen()
                .failOn(entry -> entry.equals("v1 INSERT 1") && !second.toFile().delete());

        assertThat(replay(folder.resolve("events"))).isZero();

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
        assertThat(application.seen().next()).isEqualTo("v1 INSERT 2");
    }

    @Test
    void whatFailsIsNamedWithoutItsDataAndTheOtherFilesAreReplayed() throws IOException, InterruptedException {
        file("events/a.json", "[" + record("1") + "," + record("2") + "]");
        file("events/b.json", "[" + record("3") + "]");
        application.seen().failOn("v1 INSERT 1"::equals);

        assertThat(replay(folder.resolve("events"))).isEqualTo(1);

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
        assertThat(application.seen().next()).isEqualTo("v1 INSERT 3");
        assertThat(out.toString())
                .contains("FAILED    0 ", "not done  1 ", "failed in Watch.changed", "java.lang.IllegalStateException")
                .contains("2 events, 1 failed")
                .doesNotContain("secret", "s3cret");
    }

    @Test
    void anErrorOfTheVirtualMachineBreaksTheReplayOff() throws IOException, InterruptedException {
        file("events/a.json", "[" + record("1") + "]");
        file("events/b.json", "[" + record("2") + "]");
        application.seen().failOn(entry -> {
            throw new StackOverflowError();
        });

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> replay(folder.resolve("events")));

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
        assertThat(application.seen().isEmpty()).isTrue();
    }

    @Test
    void theTextOfAnExceptionIsPrintedOnDemand() throws IOException {
        Path event = file("event.json", "[" + record("1") + "]");
        application.seen().failOn("v1 INSERT 1"::equals);

        assertThat(main(
                        "replay",
                        "--stack-traces",
                        "--classes",
                        application.classes().toString(),
                        event.toString()))
                .isEqualTo(1);

        assertThat(out.toString()).contains("IllegalStateException: secret of v1 INSERT 1", "at app.Watch.changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"Records\":[}", "\"text\""})
    void whereAFileCannotBeReadNoneIsReplayed(String text) throws IOException {
        file("events/a.json", "[" + record("1") + "]");
        Path broken = file("events/b.json", text);

        assertThat(replay(folder.resolve("events"))).isEqualTo(2);

        assertThat(err.toString()).contains("LR-9114", broken.toString());
        assertThat(application.seen().isEmpty()).isTrue();
    }

    @Test
    void aDirectoryBelowThatCannotBeReadIsRefused() throws IOException {
        file("events/a.json", "[" + record("1") + "]");
        Path below = Files.createDirectory(folder.resolve("events/b"));
        Files.createSymbolicLink(below.resolve("c"), below); // it has no end

        assertThat(replay(folder.resolve("events"))).isEqualTo(2);

        assertThat(err.toString()).contains("LR-9114", "FileSystemLoopException", "events/b/c");
        assertThat(application.seen().isEmpty()).isTrue();
    }

    @Test
    void aDirectoryThatALinkNamesIsReplayed() throws IOException, InterruptedException {
        file("saved/a.json", "[" + record("1") + "]");
        Files.createDirectory(folder.resolve("events"));
        Files.createSymbolicLink(folder.resolve("events/link"), folder.resolve("saved"));

        assertThat(replay(folder.resolve("events"))).isZero();

        assertThat(application.seen().next()).isEqualTo("v1 INSERT 1");
    }

    @Test
    void aFileInThePlaceOfTheStateDirectoryIsRefused() throws IOException {
        String classes = application.classes().toString();
        String state = file("state", "a file").toString();

        assertThat(main("run", "--classes", classes, "--table", "books", "--state", state))
                .isEqualTo(2);

        assertThat(err.toString()).contains("LR-9100", "--state", state, "FileAlreadyExistsException");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(replay(folder.resolve("missing.json"))).isEqualTo(2);
        assertThat(err.toString()).contains("LR-9114", "missing.json");
    }

    @Test
    void anApplicationThatDoesNotStartIsRefused() throws IOException {
        application.broken();

        assertThat(replay(file("event.json", "[" + record("1") + "]"))).isEqualTo(2);
        assertThat(err.toString()).contains("LR-0200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dance                       | LR-9100 | run, replay, put or delete",
                "replay                      | LR-9100 | no file",
                "replay --fast               | LR-9100 | --stack-traces",
                "run books                   | LR-9100 | books",
                "run --port                  | LR-9100 | no value",
                "run --port eighty           | LR-9100 | eighty",
                "run --port 70000            | LR-9100 | 65535",
                "run --batch-size 0          | LR-9100 | from 1 to 1000",
                "run --key id:S              | LR-9100 | --table NAME --key",
                "run --endpoint localhost    | LR-9100 | http://localhost:8000",
                "run --classes no-directory  | LR-9117 | no-directory",
                "put books                   | LR-9100 | TABLE JSON",
                "put books []                | LR-9115 | isbn",
                "put books nothing           | LR-9115 | isbn",
            })
    void aWrongCommandIsRefused(String command, String code, String hint) {
        assertThat(main(command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(code, hint);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutArgumentsTheCommandTellsHowItIsUsed() {
        assertThat(main()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage:", "replay FILE|DIR", "--endpoint URL");
        assertThat(main("help")).isZero();
        assertThat(out.toString()).contains("Usage:");
    }
}
