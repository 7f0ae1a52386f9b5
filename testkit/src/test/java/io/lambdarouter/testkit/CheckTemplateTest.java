package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process, on the class path of a function. */
class CheckTemplateTest {

    private static final TemplateFile SAM = TemplateFile.named("sam.yaml");

    @TempDir
    static Path function;

    @TempDir
    Path directory;

    /** The function's own classes: one bean, as it would lie in the zip. */
    @BeforeAll
    static void packTheFunction() throws IOException {
        for (Class<?> type : List.of(TemplateObservers.class, TemplateObservers.SearchIndex.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            Path target = function.resolve(name);
            Files.createDirectories(target.getParent());
            try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(bytes, target);
            }
        }
    }

    private static String classPath() {
        List<String> entries = new ArrayList<>(
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
        entries.removeIf(entry -> entry.endsWith("test-classes") || entry.endsWith("test-classes/"));
        entries.add(0, function.toString());
        return String.join(File.pathSeparator, entries);
    }

    private record Run(int exitCode, String out, String err) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                CheckTemplate.class.getName()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void anErrorEndsWithOneAndIsPrinted() throws Exception {
        Run run = run(SAM.with("FunctionResponseTypes", "Other").in(directory).toString(), "Indexer");

        assertThat(run.exitCode).as(run.toString()).isOne();
        assertThat(run.out).contains("1 error,").contains("ERROR LR-9010").contains("Indexer.Books");
    }

    @Test
    void aWarningAloneIsPrintedAndEndsWithZero() throws Exception {
        Run run = run(SAM.with("DestinationConfig", "Other").in(directory).toString());

        assertThat(run.exitCode).as(run.toString()).isZero();
        assertThat(run.out).contains("WARNING LR-9023");
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(runHere())
                .isEqualTo(new Run(
                        2,
                        "",
                        "Usage: java -cp <class path> " + CheckTemplate.class.getName()
                                + " <template.yaml or .json> [<logical id of the function>]\n"));
        assertThat(runHere("a", "b", "c").exitCode).isEqualTo(2);
    }

    @Test
    void aTemplateThatCannotBeReadEndsWithTwo() {
        Run run = runHere(directory.resolve("none.yaml").toString());

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("LR-9001").contains("none.yaml");
    }

    private static Run runHere(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new CheckTemplate(print(out), print(err)).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
