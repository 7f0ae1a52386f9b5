package io.lambdarouter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRootTest {

    @TempDir
    private Path temporary;

    private Path target;
    private Path classes;

    @BeforeEach
    void setUp() throws IOException {
        target = temporary.resolve("root");
        classes = file("classes/app/Handler.class", "handler").getParent().getParent();
    }

    @Test
    void theFunctionIsInTheRootAndItsJarsAreInLib() throws IOException {
        Path jar = file("repository/json.jar", "jar");
        assertThat(TaskRoot.assemble(target, classes, List.of(jar))).isEqualTo(target);
        assertThat(target.resolve("app/Handler.class")).hasContent("handler");
        assertThat(target.resolve("lib/json.jar")).hasContent("jar");
        assertThat(files(target)).containsExactlyInAnyOrder("app/Handler.class", "lib/json.jar");
    }

    @Test
    void theOutputOfAModuleBecomesAJarWithTheNameOfTheModule() throws IOException {
        file("core/target/classes/core/Router.class", "router");
        TaskRoot.assemble(target, classes, List.of(temporary.resolve("core/target/classes")));
        assertThat(inJar("core.jar", "core/Router.class")).isEqualTo("router");
    }

    @Test
    void anotherFolderBecomesAJarWithItsOwnName() throws IOException {
        file("plugin/META-INF/services/Spi", "plugin.Implementation");
        TaskRoot.assemble(target, classes, List.of(temporary.resolve("plugin")));
        assertThat(inJar("plugin.jar", "META-INF/services/Spi")).isEqualTo("plugin.Implementation");
    }

    @Test
    void librariesOfOneNameAreNumbered() throws IOException {
        List<Path> libraries = List.of(file("a/json.jar", "a"), file("b/json.jar", "b"), file("c/json.jar", "c"));
        TaskRoot.assemble(target, classes, libraries);
        assertThat(target.resolve("lib/json.jar")).hasContent("a");
        assertThat(target.resolve("lib/json-2.jar")).hasContent("b");
        assertThat(target.resolve("lib/json-3.jar")).hasContent("c");
    }

    @Test
    void anEmptyFolderBecomesTheTaskRoot() throws IOException {
        Files.createDirectory(target);
        TaskRoot.assemble(target, classes, List.of());
        assertThat(target.resolve("app/Handler.class")).exists();
    }

    @Test
    void aTaskRootWithFilesInItIsRefused() throws IOException {
        file("root/app/Stale.class", "stale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskRoot.assemble(target, classes, List.of()))
                .withMessageContaining("expected an empty folder");
    }

    @Test
    void classesThatAreNotThereAreRefused() {
        Path missing = temporary.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskRoot.assemble(target, missing, List.of()))
                .withMessageContaining("compile them first");
    }

    @Test
    void aLibraryThatIsNeitherAJarNorAFolderIsRefused() throws IOException {
        Path text = file("library.txt", "text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskRoot.assemble(target, classes, List.of(text)))
                .withMessageContaining("library.txt");
    }

    private Path file(String name, String content) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String inJar(String jar, String entry) throws IOException {
        try (FileSystem content =
                FileSystems.newFileSystem(target.resolve("lib").resolve(jar))) {
            return Files.readString(content.getPath(entry));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }
}
