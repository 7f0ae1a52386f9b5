package io.lambdarouter.examples.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script that makes an archive of a function's classes. */
class ClassArchiveTest {

    private static final Path SCRIPT = Path.of("..", "class-archive", "make-archive");
    private static final Path JAR = Path.of("target", "lambda-router-example-books-0.1.0-SNAPSHOT.jar");

    @TempDir
    Path directory;

    /** Those that the JVM of this test knows. */
    static Stream<List<String>> modes() {
        return Stream.of(List.of("app_cds", "-XX:SharedArchiveFile="), List.of("aot_cache", "-XX:AOTCache="))
                .filter(mode ->
                        mode.get(0).equals("app_cds") || Runtime.version().feature() >= 25);
    }

    /** As in a container image: the runtime interface client, the function, its libraries. */
    private static String classPath() throws IOException {
        Stream<String> client = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("runtime-interface-client")
                        || jar.contains("aws-lambda-java-serialization")
                        || jar.contains("utils-lite"));
        Stream<String> libraries = Arrays.stream(
                Files.readString(Path.of("target", "function.classpath")).split(File.pathSeparator));
        return Stream.of(client, Stream.of(JAR.toAbsolutePath().toString()), libraries)
                .reduce(Stream::concat)
                .orElseThrow()
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private Process run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.waitFor();
        return process;
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output.log"));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theRouterComesFromTheArchive(List<String> mode) throws IOException, InterruptedException {
        Path event = directory.resolve("event.json");
        Files.writeString(event, BookEvents.event("NEW_AND_OLD_IMAGES", "MODIFY"));
        String archive = directory.resolve("classes." + mode.get(0)).toString();
        String classPath = classPath();

        Process made = run(
                SCRIPT.toString(),
                mode.get(0),
                archive,
                classPath,
                "io.lambdarouter.core.LambdaRouterHandler",
                event.toString());
        assertThat(made.exitValue()).as(output()).isZero();
        assertThat(output()).contains("put b1: Emma at 8");

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process started = run(
                java,
                SCRIPT.resolveSibling("TrainingRun.java").toString(),
                event.toString(),
                java,
                mode.get(1) + archive,
                "-Xlog:class+load",
                "-cp",
                classPath,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                "io.lambdarouter.core.LambdaRouterHandler");
        assertThat(started.exitValue()).as(output()).isZero();
        assertThat(output().lines().filter(line -> line.contains(" io.lambdarouter.core.internal.Router source:")))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    @Test
    void aFunctionThatFailsGivesNoArchive() throws IOException, InterruptedException {
        Path event = Files.write(directory.resolve("event.json"), "{}".getBytes(StandardCharsets.UTF_8));
        Process made = run(
                SCRIPT.toString(),
                "app_cds",
                directory.resolve("classes.jsa").toString(),
                classPath(),
                "io.lambdarouter.core.LambdaRouterHandler",
                event.toString());
        assertThat(made.exitValue()).isEqualTo(1);
        assertThat(output()).contains("LR-0108", "has answered 0 of 3 events");
    }

    @Test
    void withoutArgumentsItSaysHowItIsUsed() throws IOException, InterruptedException {
        assertThat(run(SCRIPT.toString()).exitValue()).isEqualTo(2);
        assertThat(output()).contains("make-archive app_cds|aot_cache ARCHIVE CLASS_PATH HANDLER EVENT");
    }
}
