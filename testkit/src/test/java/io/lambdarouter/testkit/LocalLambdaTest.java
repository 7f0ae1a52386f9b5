package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lambdarouter.testkit.function.BrokenConstructor;
import io.lambdarouter.testkit.function.EndlessConstructor;
import io.lambdarouter.testkit.function.Library;
import io.lambdarouter.testkit.function.Probe;
import io.lambdarouter.testkit.function.SnapStarted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalLambdaTest {

    @TempDir
    private static Path temporary;

    private static Path taskRoot;

    @BeforeAll
    static void assembleTaskRoot() throws IOException {
        Path classes = TestClasses.copy(
                temporary.resolve("classes"),
                Probe.class,
                BrokenConstructor.class,
                EndlessConstructor.class,
                SnapStarted.class);
        Path library = TestClasses.copy(temporary.resolve("library/target/classes"), Library.class);
        taskRoot = TaskRoot.assemble(temporary.resolve("root"), classes, List.of(library));
    }

    @Test
    void aFunctionAnswersOneEventAfterTheOtherInOneProcess() {
        try (LocalLambda lambda = probe().start()) {
            assertThat(lambda.invoke("echo {\"é\":1}").response()).isEqualTo("{\"é\":1}");
            assertThat(lambda.invoke("count".getBytes(StandardCharsets.UTF_8)).response())
                    .isEqualTo("1");
            assertThat(lambda.invoke("count").response()).isEqualTo("2");
        }
    }

    @Test
    void anErrorOfTheFunctionIsReturnedWithItsType() {
        try (LocalLambda lambda = probe().start()) {
            LambdaError error = lambda.invoke("throw not \"today\"").error();
            assertThat(error.type()).isEqualTo("java.lang.UnsupportedOperationException");
            assertThat(error.message()).isEqualTo("not \"today\"");
            assertThat(error.json()).contains("\"stackTrace\":[\"" + Probe.class.getName());
        }
    }

    @Test
    void anErrorOfTheFunctionLeavesItsProcessRunning() {
        try (LocalLambda lambda = probe().start()) {
            lambda.invoke("throw once").error();
            assertThat(lambda.invoke("echo on").response()).isEqualTo("on");
        }
    }

    @Test
    void aMissingHandlerClassIsAnError() {
        try (LocalLambda lambda = LocalLambda.of(taskRoot, "no.such.Handler").start()) {
            LambdaError error = lambda.invoke("{}").error();
            assertThat(error.type()).isEqualTo("java.lang.ClassNotFoundException");
            assertThat(error.message()).isEqualTo("Class not found: no.such.Handler");
        }
    }

    @Test
    void anErrorWithoutAnExceptionHasTheTypeThatTheRuntimeGivesIt() {
        try (LocalLambda lambda = LocalLambda.of(taskRoot, "").start()) {
            assertThat(lambda.invoke("{}").error().type()).isEqualTo("Runtime.BadFunctionCode");
        }
    }

    @Test
    void aFunctionThatCannotBeMadeFailsEveryInvocationWithThatError() {
        try (LocalLambda lambda = start(BrokenConstructor.class)) {
            LambdaError error = lambda.invoke("{}").error();
            assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
            assertThat(error.message()).endsWith("cannot start: \"no\" table");
            assertThat(lambda.invoke("{}").error()).isEqualTo(error);
            assertThat(lambda.output()).contains("cannot start: \"no\" table");
        }
    }

    @Test
    void anInitializationThatTakesTooLongIsAnError() {
        Duration limit = Duration.ofMillis(700);
        try (LocalLambda lambda = LocalLambda.of(taskRoot, EndlessConstructor.class.getName())
                .initTimeout(limit)
                .start()) {
            LambdaError error = lambda.invoke("{}").error();
            assertThat(error.type()).isEqualTo("Sandbox.Timedout");
            assertThat(error.message()).contains("Initialization timed out after 0.70 seconds");
        }
    }

    @Test
    void anEventThatTakesTooLongIsAnErrorAndEndsTheProcess() {
        try (LocalLambda lambda = probe().timeout(Duration.ofSeconds(2)).start()) {
            long pid = Long.parseLong(lambda.invoke("pid").response());
            LambdaInvocation late = lambda.invoke("hang");
            assertThat(late.error().type()).isEqualTo("Sandbox.Timedout");
            assertThat(late.error().message())
                    .startsWith("RequestId: " + late.requestId() + " Error: Task timed out after 2.00 seconds")
                    .contains("about to hang");
            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Test
    void theEndOfTheProcessIsAnErrorWithItsStatusAndItsOutput() {
        try (LocalLambda lambda = probe().start()) {
            LambdaInvocation last = lambda.invoke("exit 3");
            assertThat(last.error().type()).isEqualTo("Runtime.ExitError");
            assertThat(last.error().message())
                    .startsWith("RequestId: " + last.requestId() + " Error: Runtime exited with error: exit status 3")
                    .contains("about to exit");
            assertThat(last.error().json()).startsWith("{").contains("\"errorType\":\"Runtime.ExitError\"");
        }
    }

    @Test
    void aProcessThatEndsWithoutAnErrorIsAnErrorToo() {
        try (LocalLambda lambda = probe().start()) {
            assertThat(lambda.invoke("halt 0").error().message()).contains("Runtime exited without providing a reason");
        }
    }

    @Test
    void everyInvocationAfterTheEndOfTheProcessFails() {
        try (LocalLambda lambda = probe().start()) {
            lambda.invoke("halt 4");
            assertThat(lambda.invoke("echo late").error().message()).contains("exit status 4");
        }
    }

    @Test
    void aJvmThatCannotStartFailsTheInvocationWithWhatItPrinted() {
        try (LocalLambda lambda = probe().jvmOption("-XX:NoSuchOption").start()) {
            assertThat(lambda.invoke("{}").error().message()).contains("NoSuchOption");
        }
    }

    @Test
    void theFunctionIsLoadedFromItsRootAndItsLibrariesByTheClassLoaderOfTheRuntime() {
        try (LocalLambda lambda = probe().start()) {
            assertThat(lambda.invoke("root").response()).isEqualTo("root CustomerClassLoader");
            assertThat(lambda.invoke("library").response()).isEqualTo("library.jar CustomerClassLoader");
            assertThat(lambda.invoke("property java.class.path").response())
                    .contains("aws-lambda-java-runtime-interface-client")
                    .doesNotContain("test-classes");
        }
    }

    @Test
    void theFunctionHasTheEnvironmentOfLambdaAndOfTheCaller() {
        try (LocalLambda lambda = probe().environment("TABLE", "orders")
                .environment("AWS_REGION", "eu-central-1")
                .jvmOption("-Dcolor=blue")
                .start()) {
            assertThat(lambda.invoke("environment").response().lines())
                    .contains(
                            "TABLE=orders",
                            "AWS_REGION=eu-central-1",
                            "AWS_LAMBDA_FUNCTION_NAME=function",
                            "LAMBDA_TASK_ROOT=" + taskRoot,
                            "_HANDLER=" + Probe.class.getName())
                    .noneMatch(line -> line.startsWith("HOME=") || line.startsWith("JAVA_HOME="));
            assertThat(lambda.invoke("property color").response()).isEqualTo("blue");
            assertThat(lambda.invoke("property user.dir").response()).isEqualTo(taskRoot.toString());
        }
    }

    @Test
    void theFunctionSeesItsInvocationInItsContext() {
        try (LocalLambda lambda = probe().environment("AWS_LAMBDA_FUNCTION_NAME", "orders")
                .timeout(Duration.ofSeconds(50))
                .start()) {
            LambdaInvocation invocation = lambda.invoke("context");
            assertThat(invocation.response())
                    .startsWith(
                            invocation.requestId() + " orders arn:aws:lambda:us-east-1:123456789012:function:orders ");
            assertThat(Integer.parseInt(invocation.response().replaceAll(".* ", "")))
                    .isBetween(1, 50_000);
        }
    }

    @Test
    void everyThreadGetsTheAnswerToItsOwnEvent() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (LocalLambda lambda = probe().start()) {
            List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> lambda.invoke("echo " + n).response(), threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 40).mapToObj(String::valueOf).toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aConcurrentFunctionHandlesTwoEventsAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (LocalLambda lambda = probe().concurrency(2).start()) {
            CompletableFuture<String> one =
                    CompletableFuture.supplyAsync(() -> lambda.invoke("meet").response(), threads);
            CompletableFuture<String> other =
                    CompletableFuture.supplyAsync(() -> lambda.invoke("meet").response(), threads);
            assertThat(one.join()).isEqualTo("met");
            assertThat(other.join()).isEqualTo("met");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theHooksOfSnapStartAreCalled() {
        try (LocalLambda lambda = LocalLambda.of(taskRoot, SnapStarted.class.getName())
                .environment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
                .start()) {
            assertThat(lambda.invoke("{}").response()).isEqualTo("[beforeCheckpoint, afterRestore]");
        }
    }

    @Test
    void aLargeEventAndALargeAnswerArrive() {
        String large = "x".repeat(6_000_000);
        try (LocalLambda lambda = probe().start()) {
            assertThat(lambda.invoke("echo " + large).response()).isEqualTo(large);
        }
    }

    @Test
    void whatTheFunctionPrintsCanBeReadAlsoAfterItIsClosed() {
        LocalLambda lambda = probe().start();
        try (lambda) {
            lambda.invoke("print hällo");
            assertThat(lambda.output()).contains("out hällo", "err hällo");
        }
        assertThat(lambda.output()).contains("out hällo", "err hällo");
    }

    @Test
    void closingEndsTheProcessAndDeletesItsFiles() {
        LocalLambda lambda = probe().start();
        long pid = Long.parseLong(lambda.invoke("pid").response());
        Path files = Path.of(lambda.invoke("property java.io.tmpdir").response());
        assertThat(files).isDirectory();
        lambda.close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(files).doesNotExist();
        assertThat(files.getParent()).doesNotExist();
    }

    @Test
    void closingASecondTimeDoesNothing() {
        LocalLambda lambda = probe().start();
        lambda.close();
        assertThatNoException().isThrownBy(lambda::close);
    }

    @Test
    void aClosedFunctionCannotBeInvoked() {
        LocalLambda lambda = probe().start();
        lambda.close();
        assertThatIllegalStateException().isThrownBy(() -> lambda.invoke("{}")).withMessageContaining("closed");
    }

    @Test
    void aFunctionThatNobodyClosesEndsWithTheProgram() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandon.class.getName(),
                        taskRoot.toString(),
                        Probe.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = program.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(ProcessHandle.of(Long.parseLong(lines.get(0)))).isEmpty();
        assertThat(Path.of(lines.get(1))).doesNotExist();
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        try (LocalLambda lambda = probe().start()) {
            Thread.currentThread().interrupt();
            assertThatIllegalStateException().isThrownBy(() -> lambda.invoke("hang"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(lambda.invoke("echo next").response()).isEqualTo("next");
        }
    }

    @Test
    void aTaskRootThatIsNoFolderIsRefused() {
        LocalLambda.Builder builder = LocalLambda.of(temporary.resolve("nowhere"), "Handler");
        assertThatIllegalArgumentException().isThrownBy(builder::start).withMessageContaining("nowhere");
    }

    @Test
    void aConcurrencyBelowOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> probe().concurrency(0));
    }

    private static LocalLambda.Builder probe() {
        return LocalLambda.of(taskRoot, Probe.class.getName());
    }

    private static LocalLambda start(Class<?> handler) {
        return LocalLambda.of(taskRoot, handler.getName()).start();
    }
}
