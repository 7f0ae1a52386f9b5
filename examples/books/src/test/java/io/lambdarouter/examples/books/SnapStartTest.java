package io.lambdarouter.examples.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdarouter.testkit.LambdaInvocation;
import io.lambdarouter.testkit.LocalLambda;
import io.lambdarouter.testkit.TaskRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Lambda takes a snapshot of the started function: the runtime interface client tells of it and of the restore. */
class SnapStartTest {

    /** Told by the JVM itself: what an event needs has been loaded. */
    private static final String WARM = "io.lambdarouter.dynamodb.WarmUp source:";

    /** The last that a batch of events needs. */
    private static final String REHEARSED = "io.lambdarouter.core.internal.CompletedBatches$$Lambda";

    @TempDir
    Path directory;

    private LocalLambda.Builder function(Path... more) throws IOException {
        List<Path> libraries = new ArrayList<>(List.of(more));
        Arrays.stream(Files.readString(Path.of("target", "function.classpath")).split(File.pathSeparator))
                .map(Path::of)
                .forEach(libraries::add);
        Path taskRoot = TaskRoot.assemble(directory.resolve("task"), Path.of("target", "classes"), libraries);
        return LocalLambda.of(taskRoot, "io.lambdarouter.core.LambdaRouterHandler")
                .jvmOption("-Xlog:class+load:stdout");
    }

    private LocalLambda.Builder connected() throws IOException {
        return function(crac()).jvmOption("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }

    private static Path crac() {
        return Path.of(
                Core.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String afterOneEvent(LocalLambda.Builder function) {
        try (LocalLambda lambda = function.start()) {
            LambdaInvocation invocation = lambda.invoke(BookEvents.event("NEW_AND_OLD_IMAGES", "MODIFY"));
            assertThat(new String(invocation.response())).isEqualTo("{\"batchItemFailures\":[]}");
            return lambda.output();
        }
    }

    @Test
    void theRouterWarmsUpAtTheCheckpointWithoutCallingAnObserver() throws IOException {
        String output = afterOneEvent(connected().environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

        assertThat(output).containsOnlyOnce("update b1").containsOnlyOnce("put b1");
        assertThat(output)
                .containsSubsequence(
                        "io.lambdarouter.core.internal.Checkpoint source:", WARM, "put b1: Emma at 8", "update b1");
    }

    @Test
    void whatAnEventNeedsIsLoadedBeforeTheFirstOne() throws IOException {
        String output = afterOneEvent(connected().environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

        String event = output.substring(output.lastIndexOf(REHEARSED));
        assertThat(event.lines().filter(line -> line.contains("] io.lambdarouter.")))
                .as("classes of the router that the first event itself has loaded")
                .hasSizeLessThan(30)
                .noneMatch(line -> line.contains(".json.") || line.contains(".JsonRecord "));
    }

    @Test
    void aFunctionThatDoesNotBringTheHooksWarmsUpAtTheEndOfItsStart() throws IOException {
        String output = afterOneEvent(function().environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

        assertThat(output)
                .containsSubsequence(WARM, "put b1: Emma at 8")
                .doesNotContain("io.lambdarouter.core.internal.Checkpoint source:");
    }

    /** They would wait for a call that never comes. */
    @Test
    void aFunctionWhoseHooksAreNotConnectedWarmsUpAtTheEndOfItsStart() throws IOException {
        String output = afterOneEvent(function(crac()).environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

        assertThat(output).containsSubsequence(WARM, "put b1: Emma at 8");
    }

    @Test
    void withoutSnapStartNoTimeIsSpentOnIt() throws IOException {
        assertThat(afterOneEvent(connected())).contains("put b1: Emma at 8").doesNotContain(WARM, "org.crac");
    }
}
