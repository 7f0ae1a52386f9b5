package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

@UsesDynamoDbLocal
class CommandOnDynamoDbLocalTest {

    private final DynamoDbLocal database;
    private final String endpoint;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    CommandOnDynamoDbLocalTest(DynamoDbLocal database) {
        this.database = database;
        endpoint = database.endpoint().toString();
    }

    private int main(String... arguments) {
        return new Main(new PrintStream(out), new PrintStream(err), Palette.PLAIN).run(arguments);
    }

    private int run(CompiledApplication application, String... more) {
        String[] arguments = {
            "run",
            "--once",
            "--endpoint",
            endpoint,
            "--classes",
            application.classes().toString(),
            "--state",
            folder.resolve("state").toString(),
            "--table",
            application.name(),
            "--key",
            "id:S"
        };
        String[] all = Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
        return main(all);
    }

    @Test
    void whatIsPutAndDeletedIsPrintedPlainlyAndWithoutItsData() {
        CompiledApplication application = new CompiledApplication(folder.resolve("classes"), "printed").version(1);
        assertThat(run(application)).isZero();
        assertThat(main("put", "printed", "{\"id\": \"1\", \"name\": \"s3cret\"}", "--endpoint", endpoint))
                .isZero();
        assertThat(main("delete", "printed", "{\"id\": \"1\"}", "--endpoint", endpoint))
                .isZero();

        assertThat(run(application)).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("Lambda Router, local run", "1 observer;", endpoint, "Following printed arn:")
                .contains("printed: 2 records", "eventName INSERT", "eventName REMOVE", "SequenceNumber")
                .contains("-> Watch.changed(ItemChange<Map<String, Object>>)", "2 handled; ")
                .doesNotContain("s3cret", "\u001b");
    }

    @Test
    void aRunThatGivesRecordsUpSaysSoByItsExitCode() {
        CompiledApplication application = new CompiledApplication(folder.resolve("classes"), "given-up").version(1);
        application.seen().failOn(entry -> true);
        assertThat(run(application)).isZero();
        main("put", "given-up", "{\"id\": \"1\"}", "--endpoint", endpoint);

        assertThat(run(application, "--retries", "1")).isEqualTo(1);

        assertThat(out.toString()).contains("retry 1 of 1", "LR-9112 Records are given up", "FAILED");
        application.seen().failOn(entry -> false);
        assertThat(main(
                        "replay",
                        "--classes",
                        application.classes().toString(),
                        folder.resolve("state/given-up").toString()))
                .as("what was saved can be replayed")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"not-there, LR-9108", "without-stream, LR-9109"})
    void aRunThatEndsOnceHasFailedIfItCouldNotReadItsTable(String table, String code) {
        KeySchema key = KeySchema.parse("id:S");
        if (table.equals("without-stream")) {
            database.client()
                    .createTable(request -> request.tableName(table)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .keySchema(key.elements())
                            .attributeDefinitions(key.attributes()));
        }

        assertThat(runOnce(table, endpoint)).isEqualTo(1);

        assertThat(out.toString()).contains(code, "LR-9118 The run ends, and not everything has been handled");
    }

    @Test
    void aRunThatEndsOnceHasFailedIfTheDatabaseDoesNotAnswer() {
        assertThat(runOnce("books", "http://127.0.0.1:1")).isEqualTo(1);

        assertThat(out.toString()).contains("LR-9110", "LR-9118");
    }

    private int runOnce(String table, String at) {
        CompiledApplication application = new CompiledApplication(folder.resolve("classes"), table).version(1);
        String classes = application.classes().toString();
        String state = folder.resolve("state").toString();
        return main(
                "run",
                "--once",
                "--retries",
                "1",
                "--endpoint",
                at,
                "--classes",
                classes,
                "--state",
                state,
                "--table",
                table);
    }

    @Test
    void whatDynamodbRefusesIsToldWithoutItsData() {
        assertThat(main("put", "nowhere", "{\"id\": \"s3cret\"}", "--endpoint", endpoint))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("LR-9116", "ResourceNotFoundException")
                .doesNotContain("s3cret");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() {
        assertThat(main("put", "books", "{\"id\": \"1\"}", "--endpoint", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("LR-9116", "SdkClientException");
    }
}
