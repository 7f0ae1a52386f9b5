package io.lambdarouter.examples.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.testkit.LambdaInvocation;
import io.lambdarouter.testkit.LocalLambda;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that template.yaml deploys. */
class FunctionZipTest {

    static final String ZIP = "target/function.zip";

    @TempDir
    Path taskRoot;

    private static List<String> files() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    @Test
    void theLibrariesAreJarsAndNoneIsMerged() throws IOException {
        List<String> libraries =
                files().stream().filter(name -> name.startsWith("lib/")).toList();

        assertThat(libraries)
                .allMatch(name -> name.matches("lib/[^/]+\\.jar"))
                .anyMatch(name -> name.contains("lambda-router-core"))
                .anyMatch(name -> name.contains("lambda-router-dynamodb-plugin"))
                .anyMatch(name -> name.contains("yasson"))
                .noneMatch(name -> name.contains("testkit") || name.contains("junit"))
                .hasSizeGreaterThan(15);
    }

    @Test
    void allElseIsTheFunctionsOwn() throws IOException {
        assertThat(files())
                .filteredOn(name -> !name.startsWith("lib/"))
                .contains("io/lambdarouter/examples/books/SearchIndexer.class")
                .allMatch(name -> name.startsWith("io/lambdarouter/examples/books/"));
    }

    @Test
    void theZipRuns() throws IOException {
        unpack();
        try (LocalLambda lambda = LocalLambda.of(taskRoot, "io.lambdarouter.core.LambdaRouterHandler")
                .environment("LAMBDA_ROUTER_BATCH_FAILURES", "report")
                .start()) {
            LambdaInvocation invocation = lambda.invoke(BookEvents.event("NEW_AND_OLD_IMAGES", "MODIFY"));

            assertThat(new String(invocation.response())).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(lambda.output()).contains("put b1: Emma at 8", "update b1: 9.5 -> 8");
        }
    }

    private void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP)) {
            for (String name : files()) {
                Path file = taskRoot.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
                    Files.copy(content, file);
                }
            }
        }
    }
}
