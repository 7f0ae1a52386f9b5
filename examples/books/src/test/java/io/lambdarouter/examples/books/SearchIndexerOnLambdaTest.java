package io.lambdarouter.examples.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.testkit.LambdaInvocation;
import io.lambdarouter.testkit.LocalLambda;
import io.lambdarouter.testkit.TaskRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function as its zip unpacks, without a beans.xml, under AWS's runtime interface client. */
class SearchIndexerOnLambdaTest {

    @TempDir
    static Path directory;

    static Path taskRoot;
    static LocalLambda lambda;

    @BeforeAll
    static void unpackAndStart() throws IOException {
        List<Path> libraries = Arrays.stream(Files.readString(Path.of("target", "function.classpath"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .toList();
        taskRoot = TaskRoot.assemble(directory.resolve("task"), Path.of("target", "classes"), libraries);
        lambda = LocalLambda.of(taskRoot, "io.lambdarouter.core.LambdaRouterHandler")
                .start();
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS_ONLY, REMOVE, delete b1",
        "NEW_IMAGE, INSERT, put b1: Emma at 8",
        "NEW_IMAGE, REMOVE, delete b1",
        "OLD_IMAGE, REMOVE, delete b1",
        "NEW_AND_OLD_IMAGES, INSERT, put b1: Emma at 8",
        "NEW_AND_OLD_IMAGES, MODIFY, update b1: 9.5 -> 8",
        "NEW_AND_OLD_IMAGES, REMOVE, delete b1",
    })
    void theIndexerHandlesWhatTheStreamCarries(String viewType, String operation, String done) {
        int before = lambda.output().length();
        LambdaInvocation invocation = lambda.invoke(BookEvents.event(viewType, operation));
        assertThat(invocation).isInstanceOf(LambdaInvocation.Answered.class);
        assertThat(new String(invocation.response())).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(lambda.output().substring(before)).contains(done);
    }

    @ParameterizedTest
    @CsvSource({"KEYS_ONLY, INSERT", "KEYS_ONLY, MODIFY", "OLD_IMAGE, INSERT", "OLD_IMAGE, MODIFY"})
    void anImageThatTheStreamDoesNotCarryFailsTheInvocationByName(String viewType, String operation) {
        LambdaInvocation invocation = lambda.invoke(BookEvents.event(viewType, operation));
        assertThat(invocation.error().type()).isEqualTo("io.lambdarouter.RecordFailedException");
        assertThat(invocation.error().message())
                .contains("LR-0303", "LR-1011 The record has no new image")
                .contains("SearchIndexer.index", "table", "books")
                .contains("eventID", "0793bb90d79a00e0788470675381e4d8")
                .contains("SequenceNumber", "200000000027074221525")
                .contains("StreamViewType " + viewType)
                .contains("$.Records[0].dynamodb")
                .doesNotContain("Emma", "9.5");
    }

    /** The index has been kept by then; the record is delivered again, as no observer may miss it. */
    @Test
    void whetherAPriceHasChangedCannotBeToldFromTheNewImageAloneSoTheRecordFails() {
        int before = lambda.output().length();
        LambdaInvocation invocation = lambda.invoke(BookEvents.event("NEW_IMAGE", "MODIFY"));
        assertThat(invocation.error().type()).isEqualTo("io.lambdarouter.RecordFailedException");
        assertThat(invocation.error().message())
                .contains("LR-0308", "SearchIndexer.reprice", "@Changed(\"price\")")
                .doesNotContain("Emma", "9.5");
        assertThat(lambda.output().substring(before))
                .contains("put b1: Emma at 8")
                .doesNotContain("update b1");
    }

    @Test
    void withoutBothImagesAndToldToSkipTheIndexIsKeptAndThePriceIsNotCompared() {
        try (LocalLambda skipping = LocalLambda.of(taskRoot, "io.lambdarouter.core.LambdaRouterHandler")
                .environment("LAMBDA_ROUTER_UNMATCHED", "skip")
                .start()) {
            LambdaInvocation invocation = skipping.invoke(BookEvents.event("NEW_IMAGE", "MODIFY"));
            assertThat(new String(invocation.response())).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(skipping.output()).contains("put b1: Emma at 8").doesNotContain("update b1");
        }
    }

    @Test
    void anEventOfAnotherSourceFailsTheInvocationWithItsTopLevelKeys() {
        LambdaInvocation invocation = lambda.invoke("{\"detail-type\":\"secret\",\"source\":\"acme\"}");
        assertThat(invocation.error().type()).isEqualTo("io.lambdarouter.UnroutableEventException");
        assertThat(invocation.error().message())
                .contains("LR-0108", "[detail-type, source]")
                .doesNotContain("secret", "acme");
    }

    @Test
    void theTaskRootHoldsNoBeansXmlAndAllLibrariesAsJars() throws IOException {
        assertThat(taskRoot.resolve("META-INF").resolve("beans.xml")).doesNotExist();
        try (var libraries = Files.list(taskRoot.resolve("lib"))) {
            assertThat(libraries)
                    .allSatisfy(library -> assertThat(library.toString()).endsWith(".jar"))
                    .hasSizeGreaterThan(15);
        }
    }
}
